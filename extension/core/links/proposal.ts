/** The form that asks for a service: it lies beside the one for corrections, at `report`. */
export function proposalAddress(report: string, title: string): string {
  const url = new URL(report);
  url.search = `${new URLSearchParams({ template: "service.yml", title })}`;
  return url.href;
}
