"""New content: what an editor is asked for, what is suggested, and how it is written."""
