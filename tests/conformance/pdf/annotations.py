"""Annotations and their actions (ISO 14289-1, 7.18; ISO 19005-2, 6.3 and 6.5)."""
from .report import number_of

ALLOWED_TYPES = {"/Link"}  # the only kind a letter has
ALLOWED_ACTIONS = {"/URI", "/GoTo"}
INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW = 1, 2, 4, 32, 256


def check(letter, data, report):
    for index, page in enumerate(letter.pdf.pages):
        where = f"page {index + 1}"
        # ISO 14289-1 asks it of pages with annotations; ours have it everywhere.
        report.require("/Tabs" in page.obj, "28-008", where=where)
        report.require(page.obj.get("/Tabs") == "/S", "28-009", where=where)
        box = [float(edge) for edge in page.obj.MediaBox]
        for annotation in page.obj.get("/Annots", []):
            one(annotation, box, report)


def one(annotation, box, report):
    where, flags = number_of(annotation), int(annotation.get("/F", 0))
    report.require(annotation.get("/Subtype") in ALLOWED_TYPES, "A2-6.3.1", where=where)
    hidden = flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW)
    report.require(flags & PRINT and not hidden, "A2-6.3.2", where=where)
    report.require(str(annotation.get("/Contents", "")).strip(), "28-004", "28-012", where=where)
    report.require("/AA" not in annotation, "A2-6.5.1", where=where)
    action = annotation.get("/A", {})
    report.require(action.get("/S") in ALLOWED_ACTIONS and "/Next" not in action, "A2-6.5.1", where=where)
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    inside = box[0] <= left < right <= box[2] and box[1] <= bottom < top <= box[3]
    report.require(inside, "A2-6.3.2", where=f"{where} Rect")
