"""Reports: findings as text for people, and in the forms that programs and code hosts read."""

from formulary.report.github import as_github
from formulary.report.json import as_json
from formulary.report.markdown import as_markdown
from formulary.report.sarif import as_sarif
from formulary.report.text import as_text, summary

FORMATS = {"text": as_text, "json": as_json, "github": as_github, "markdown": as_markdown, "sarif": as_sarif}
"""Every form by its name on the command line."""

__all__ = ["FORMATS", "as_github", "as_json", "as_markdown", "as_sarif", "as_text", "summary"]
