// Times in the zone of whoever reads, which the server does not know.

const LOCAL = new Intl.DateTimeFormat("en-US", {
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short",
});

/** Shows the times of a part of a page in the reader's own zone; what the server wrote is told where the pointer rests on it. */
export function showLocalTimes(part: ParentNode): void {
  part.querySelectorAll<HTMLTimeElement>('time[datetime$="Z"]:not([title])').forEach((time) => {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) {
      return;
    }

    time.title = time.textContent ?? "";
    time.textContent = localTime(at);
  });
}

/** A time in the reader's own zone: `2026-11-29 05:47 PST`. */
export function localTime(at: Date): string {
  const parts = new Map(LOCAL.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")} ${parts.get("hour")}:${parts.get("minute")} ${parts.get("timeZoneName")}`;
}
