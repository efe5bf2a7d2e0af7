"""Files of other tools become events of an explainer, with a report of everything that was changed or left behind.

A reader knows one kind of file and makes a `Found` of it. `carrying` makes files of the explainer of that, for every
kind alike. Nothing here writes to a disk; `kinds` lists the readers.
"""
