"""The order in which a sheet is read, the same on card, popup and phone page. tests/printers compares them.

Each tuple names fields of a shape in dataset/schema/sheet.py. What a printer adds of its own (headings, hours table, the
whole list of sources) is no part of it.
"""

# Above a red block stands nothing, no verdict either.
SHEET = (
    "urgent",
    "verdict",
    "reach",
    "question",
    "problems",
    "ask",
    "way",
    "say",
    "proof",
    "folds",
    "foot",
)
URGENT = ("text", "warning", "buttons")
BUTTON = ("number", "text")
CELL = ("word", "detail")
ASK = ("question", "answers")
BRANCH = ("label", "way", "others")
# The way to take: what to do comes first; its kind and whether there is a person are in the strip above.
TAKEN = ("name", "change", "unsure", "steps", "go", "why", "state", "hours", "cost", "reply", "said")
OTHER = (
    "name",
    "kind",
    "tag",
    "change",
    "why",
    "state",
    "unsure",
    "steps",
    "go",
    "hours",
    "cost",
    "reply",
    "said",
)
STEP = ("on", "words")
FOLD = ("title", "note", "lines", "rows", "ways", "folds")
ROW = ("when", "head", "lines", "links")
