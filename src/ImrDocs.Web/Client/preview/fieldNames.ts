// What people call the fields of a case: the server's labels (FieldLabel.cs), with the numbers of entries filled in.

/** Names the fields of a case. */
export class FieldNames {
  private readonly labels: Record<string, string>;

  /** @param json The labels by path, `issues[].rationale`, with `{}` where the number of an entry belongs. */
  constructor(json: string | undefined) {
    this.labels = JSON.parse(json ?? "{}") as Record<string, string>;
  }

  /** Whether a data path is one of the case. */
  has(path: string): boolean {
    return (path.split(/[.[]/, 1)[0] ?? "") in this.labels;
  }

  /** The words of a path: `issues[0].rationale` is "Issue 1: rationale"; what has no label has that of what it stands in. */
  of(path: string): string {
    const places = [...path.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1]) + 1);
    let known = path.replace(/\[\d+\]/g, "[]");
    while (!(known in this.labels) && known.includes(".")) {
      known = known.slice(0, known.lastIndexOf("."));
    }

    let place = 0;
    return (this.labels[known] ?? path).replaceAll("{}", () => String(places[place++] ?? ""));
  }
}
