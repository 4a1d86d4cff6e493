/** Made by `make schemas` from dataset/schema. */

export interface AdviceLine {
    issues: string[];
    text: Text;
    topic: string;
}

export interface Branch {
    label: string;
    others?: SheetWay[];
    way?: SheetWay;
}

export interface BundleRef {
    sha256: string;
    size: number;
}

export interface Button {
    ends?: string;
    number?: string;
    opens?: "loss-lines";
    text: Text;
    url?: string;
}

export interface Calendar {
    country: string;
    days: string;
    first: string;
    holidays: { [key: string]: Text };
}

export interface CallLine {
    more?: string;
    service: string;
    states?: LineState[];
}

export interface Cell {
    detail: string;
    hours?: string;
    mark: "yes" | "talk" | "form" | "self" | "no" | "unknown";
    open?: Open;
    to: string;
    way?: boolean;
    word: string;
}

export interface Clock {
    offset: number;
    until: number;
}

export interface Contact {
    channel?: string;
    service?: string;
    text?: Text;
    trust: ContactTrust;
    verdict: "official" | "open-path" | "was-official" | "impostor" | "unknown";
}

export interface ContactTrust {
    old_at?: string;
    since?: string;
    word: "confirmed" | "official" | "reported" | "disputed" | "changed" | "unverified";
}

export interface Deadline {
    answer_within: ServedWindow;
    id: string;
    law: Text;
}

export interface EvidenceView {
    captured?: string;
    note?: Text;
    published?: string;
    publisher: Text;
    seen: string;
    stance: "supports" | "contradicts";
    title?: string;
    title_en?: string;
    tried: boolean;
    type: "official" | "official-copy" | "law" | "press" | "community";
    url?: string;
}

export interface Family {
    id: string;
    name: string;
    note?: string;
    services: string[];
}

export interface Fold {
    field?: string;
    folds?: SheetFold[];
    id: string;
    lines?: string[];
    note?: string;
    open?: boolean;
    rows?: SheetRow[];
    title: string;
    ways?: SheetWay[];
}

export interface Go {
    href?: string;
    old?: string;
    text: string;
    trust?: string;
}

export interface Guide {
    duties: Deadline[];
    escalate: Rung[];
    human_can_fix?: boolean;
    issue: "account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general";
    issue_label: Text;
    name: Text;
    private?: boolean;
    requires: Require[];
    service: string;
    taken?: string;
    ways: GuideWay[];
    write: "none" | "inquiry" | "appeal";
    write_to?: string;
}

export interface GuideWay {
    label?: Text;
    link?: string;
    of: string;
    reply?: ServedReply;
}

export interface Home {
    common?: HomeRow[];
    families?: Family[];
}

export interface HomeRow {
    issue: "account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general";
    service: string;
}

export interface HoursTable {
    clocks?: Clock[];
    country?: string;
    first: number;
    last: number;
    opens: number[];
    start: number;
    text: string;
    timezone: string;
}

export interface LineState {
    said?: Said;
    text: string;
}

export interface LinkLine {
    text: Text;
    url?: string;
}

export interface LossLine {
    aliases: string[];
    always?: boolean;
    channel: string;
    ends?: string;
    hours_text?: Text;
    name: Text;
    number: string;
    service: string;
    tel: string;
    what: Text;
}

export interface LossLines {
    lines: LossLine[];
}

export interface Manifest {
    bundle: BundleRef;
    deltas?: number;
    exp: number;
    iat: number;
    model: BundleRef;
    schema: number;
    ver: number;
}

export interface Meta {
    as_of: string;
    issues_url?: string;
    schema: number;
}

export interface ModelThresholds {
    alone?: string[];
    apart?: { [key: string]: string[] };
    ask: number;
    before?: { [key: string]: string[] };
    beside?: string[];
    body: number;
    emergency: { [key: string]: number };
    nothing: number;
    perhaps: { [key: string]: number };
}

export interface Open {
    hours: string;
    trust: string;
}

export interface PageIndex {
    issues: { [key: string]: string[] };
    questions?: { [key: string]: string[] };
    rules: PageRule[];
}

export interface PageRule {
    issue?: "account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general";
    path: string;
    query: { [key: string]: string[] };
    role: "home" | "help" | "contact-form" | "policy";
    service: string;
    topic: boolean;
}

export interface ProblemModel {
    alarms: string;
    grams: string;
    meanings: string[];
    others?: string[][];
    schema: number;
    temperature: number;
    thresholds: ModelThresholds;
    weights: string;
    words: string;
}

export interface Require {
    id: string;
    label: Text;
}

export interface Row {
    common?: boolean;
    go?: Go;
    issue: "account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general";
    known?: string;
    note: string;
    numbers?: Go[];
    open?: Open;
    open_way?: string;
    private?: boolean;
    title: string;
}

export interface Rows {
    name: string;
    rows?: Row[];
    service: string;
}

export interface Rung {
    after_days: number;
    authority: string;
    text: Text;
}

export interface Said {
    by: string;
    trust: string;
    untried?: boolean;
}

export interface SaidForms {
    aging: string;
    fresh: string;
    old: string;
    old_undated: string;
    undated: string;
    untried: string;
}

export interface SearchWords {
    anybodys: string[];
    bodies: { [key: string]: string[] };
    near: { [key: string]: string[] };
    words: { [key: string]: string[] };
}

export interface ServedAdvice {
    lines: AdviceLine[];
}

export interface ServedAuthority {
    aliases: string[];
    bring: Text[];
    clocks: Text[];
    handles: Text[];
    hints: string[];
    hours_text?: Text;
    id: string;
    name: Text;
    open?: Open;
    phone?: ViewPhone;
    url?: string;
}

export interface ServedChannel {
    country?: string;
    email?: string;
    exists: boolean;
    fill: string;
    id: string;
    kind: "phone" | "chat" | "web-form" | "email" | "in-app" | "self-service" | "help" | "social" | "community" | "store" | "post";
    label: Text;
    languages: string[];
    link?: string;
    link_ends?: string;
    name: Text;
    open?: Open;
    phone?: ViewPhone;
    reply?: ServedReply;
    service: string;
    timezone?: string;
    url?: string;
    writes: boolean;
}

export interface ServedEmergency {
    buttons: Button[];
    do: Text;
    dont: Text;
    evidence: EvidenceView[];
    id: "money-moving" | "bad-app" | "picture-threat" | "trade-fraud" | "violence" | "rescue" | "missing" | "life";
    lines: Text[];
    order: number;
    private: boolean;
    text: Text;
    title: Text;
    tone: "red" | "calm";
    warning?: Text;
}

export interface ServedReply {
    promised?: ServedWindow;
    reported?: ServedWindow;
}

export interface ServedService {
    aliases: string[];
    common: ("account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general")[];
    country?: string;
    domains: string[];
    family: string;
    hints: string[];
    id: string;
    issues: ("account-suspended" | "account-locked" | "account-hacked" | "login-password" | "verification-2fa" | "payment-refund" | "subscription-cancel" | "privacy-personal-data" | "report-abuse" | "rights-infringement" | "service-error" | "mail" | "cafe-blog" | "search-exposure" | "spam-message-limit" | "open-chat-sanction" | "delete-account" | "data-recovery" | "lost-stolen" | "fraud-phishing" | "picture-threat" | "trade-fraud" | "data-leak" | "wrong-transfer" | "account-frozen" | "contact-general")[];
    name: Text;
    operator: Text;
    tagline: Text;
    words: { [key: string]: string[] };
}

export interface ServedWindow {
    max?: number;
    min: number;
    unit: "hour" | "day" | "business-day" | "week";
}

export interface Sheet {
    ask?: SheetAsk;
    doubt?: boolean;
    folds?: Fold[];
    foot: string;
    issue: string;
    name: string;
    numbers?: Go[];
    of: string;
    pill?: SheetPill;
    private?: boolean;
    problems?: SheetProblem[];
    proof?: Said;
    question?: string;
    reach?: Cell[];
    say?: string;
    service: string;
    title: string;
    urgent?: SheetUrgent;
    verdict: string[];
    way?: SheetWay;
    write?: "none" | "inquiry" | "appeal";
}

export interface SheetAsk {
    answers?: Branch[];
    question: string;
}

export interface SheetButton {
    href?: string;
    number?: string;
    opens?: "loss-lines";
    text: string;
    trust?: string;
}

export interface SheetFold {
    field?: string;
    id: string;
    lines?: string[];
    note?: string;
    open?: boolean;
    rows?: SheetRow[];
    title: string;
    ways?: SheetWay[];
}

export interface SheetPill {
    open?: Open;
    text: string;
}

export interface SheetProblem {
    issue: string;
    title: string;
}

export interface SheetRow {
    day?: number;
    head?: Go;
    lines?: string[];
    links?: Go[];
    when?: string;
}

export interface SheetStep {
    on?: string;
    words: string[];
}

export interface SheetTrust {
    aging_at?: string;
    old_at?: string;
    since?: string;
    undated?: boolean;
    until?: string;
    word: "confirmed" | "official" | "reported" | "disputed" | "changed" | "unverified";
}

export interface SheetUrgent {
    buttons?: SheetButton[];
    text: string;
    warning?: string;
}

export interface SheetWay {
    change?: string;
    cost?: string;
    go?: Go;
    hours?: string;
    id?: string;
    kind?: string;
    name?: string;
    of?: string;
    open?: Open;
    reply?: string;
    said?: Said;
    state?: string;
    steps?: SheetStep[];
    tag?: string;
    unsure?: string[];
    why?: string;
}

export interface Text {
    en: string;
    ko: string;
}

export interface TopicWords {
    words: { [key: string]: string[] };
}

export interface Trust {
    aging_at?: string;
    dated: boolean;
    independent: number;
    old_at?: string;
    since?: string;
    word: "confirmed" | "official" | "reported" | "disputed" | "changed" | "unverified";
}

export interface ViewPhone {
    display: string;
    ends?: string;
    tel?: string;
}
