/** The guide that every service has: how to reach it, whatever the problem. */
export const GENERAL = "contact-general";

/** The problem that is meant while a card still asks which of several it is: what holds for the whole service. */
export const issueOrGeneral = (issue: string): string => (issue.includes("+") ? GENERAL : issue);
