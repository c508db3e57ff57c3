// What a part of the page says by now.

/**
 * Asks for the page once more and gives one part of it; null when the server does not answer, or has no such part.
 * @param id The id of the part.
 */
export async function partNow(id: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(window.location.href, { cache: "no-store" });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id) : null;
  } catch (problem) {
    if (problem instanceof TypeError) {
      return null;
    }

    throw problem;
  }
}
