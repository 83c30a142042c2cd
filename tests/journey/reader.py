"""What a screen reader learns of a window, over AT-SPI, as Orca does."""
import pyatspi

NAMED = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY,
         pyatspi.ROLE_COMBO_BOX)


def all_below(accessible, depth=0):
    if accessible is None or depth > 40:
        return
    yield accessible
    for index in range(min(accessible.childCount, 400)):
        yield from all_below(accessible.getChildAtIndex(index), depth + 1)


def is_showing(accessible):
    return accessible.getState().contains(pyatspi.STATE_SHOWING)


def window(words):
    """The window of Kinward whose title has these words; None where there is none."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and "kinward" in (application.name or "").lower():
            for child in application:
                if child is not None and words in (child.name or ""):
                    return child
    return None


def name_of(accessible):
    """A box to choose from is called by the label beside it; its own name is the choice."""
    if accessible.getRole() != pyatspi.ROLE_COMBO_BOX:
        return accessible.name or ""
    for relation in accessible.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY and relation.getNTargets():
            return relation.getTarget(0).name
    return ""


class Heard:
    """What is on the screen, as it is said."""

    def __init__(self, frame):
        self.shown = [(one.getRole(), name_of(one)) for one in all_below(frame) if is_showing(one)]
        self.rows = self.named(pyatspi.ROLE_LIST_ITEM)
        self.cells = self.named(pyatspi.ROLE_TABLE_CELL)
        self.buttons = self.named(pyatspi.ROLE_PUSH_BUTTON)

    def named(self, *roles):
        return [name for role, name in self.shown if role in roles]

    def says(self, *words):
        return any(all(word in name for word in words) for _, name in self.shown)

    def nameless(self):
        """What a person can operate and a reader has no word for."""
        for role in NAMED:
            if "" in self.named(role):
                yield f"a {role.value_nick} has no name"
