#!/usr/bin/env python3
"""Brings resources/translations/*.ts up to date with the texts of the window.

lupdate (Debian: qt6-l10n-tools) finds the texts, but takes a class inside `namespace hopscope::ui {` for one outside, so
that nothing would be found at run time: the contexts are put right here. The texts of the engine's catalogs (context
"Engine") come from the program hopscope_engine_texts, from a build folder or given as argument; where it was not built,
the ones that are there stay. What was translated stays; what has no translation yet is listed, marked unfinished, and
makes the exit code 1.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

root = pathlib.Path(__file__).resolve().parent.parent
lupdate = next((p for p in ("/usr/lib/qt6/bin/lupdate", "lupdate") if pathlib.Path(p).exists()), "lupdate")

qt_classes = set()
for header in [*(root / "ui").rglob("*.h"), *(root / "ui").rglob("*.cpp")]:
    qt_classes.update(re.findall(r"^class (\w+)[^;]*?\{\s*Q_OBJECT", header.read_text(), re.M | re.S))


def contexts(found, message, folder):
    """The contexts at run time of a message that lupdate found in `found`: what its files declare goes before."""
    for location in message.iter("location"):
        file = (folder / location.get("filename")).resolve().read_text()
        declared = re.search(r"Q_DECLARE_TR_FUNCTIONS\((\w+)\)", file)
        if declared and (found.endswith("Texts") or found == declared[1]):
            yield declared[1]
        else:
            yield "hopscope::ui::" + found if found in qt_classes else found


def texts():
    """(context, source, plural) of every text of the window."""
    with tempfile.TemporaryDirectory() as folder:
        found = pathlib.Path(folder) / "found.ts"
        subprocess.run([lupdate, "-locations", "absolute", str(root / "ui"), str(root / "app"), "-ts", str(found)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for context in ET.parse(found).getroot().iter("context"):
            for message in context.iter("message"):
                for name in contexts(context.findtext("name"), message, found.parent):
                    yield name, message.findtext("source"), message.get("numerus") == "yes"


def engine_texts():
    """The same for the catalogs of the engine."""
    built = [pathlib.Path(argument) for argument in sys.argv[1:]]
    built = built or sorted(root.glob("build/*/bin/hopscope_engine_texts"), key=lambda path: path.stat().st_mtime)
    if built:
        found = json.loads(subprocess.run([built[-1]], check=True, capture_output=True, text=True).stdout)
    else:
        print("hopscope_engine_texts is not built: the texts of the engine stay as they are")
        files = [ET.parse(path).getroot() for path in (root / "resources" / "translations").glob("*.ts")]
        found = [message.findtext("source") for file in files for context in file.iter("context")
                 if context.findtext("name") == "Engine" for message in context.iter("message")]
    for text in found:
        yield "Engine", text, False


def translated(path):
    known, by_source = {}, {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or translation.text
            if not forms:
                continue
            known[context.findtext("name"), message.findtext("source")] = forms
            by_source.setdefault(message.findtext("source"), forms)
    return known, by_source


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def write(path, messages):
    known, by_source = translated(path)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{path.stem.split("_")[-1]}" sourcelanguage="en">']
    missing = []
    for name in sorted({context for context, _, _ in messages}):
        lines += ["<context>", f"    <name>{name}</name>"]
        for context, source, plural in messages:
            if context != name:
                continue
            forms = known.get((context, source)) or by_source.get(source)
            lines.append('    <message numerus="yes">' if plural else "    <message>")
            lines.append(f"        <source>{escaped(source)}</source>")
            if not forms:
                missing.append((context, source))
                lines.append('        <translation type="unfinished"></translation>')
            elif plural:
                forms = forms if isinstance(forms, list) else [forms, forms]
                lines.append("        <translation>")
                lines += [f"            <numerusform>{escaped(form)}</numerusform>" for form in forms]
                lines.append("        </translation>")
            else:
                form = forms[0] if isinstance(forms, list) else forms
                lines.append(f"        <translation>{escaped(form)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]))
    return missing


messages = list(dict.fromkeys([*texts(), *engine_texts()]))
missing = 0
for path in sorted((root / "resources" / "translations").glob("*.ts")):
    for context, source in write(path, messages):
        print(f"{path.name}: {context}: {source!r} has no translation")
        missing += 1
sys.exit(1 if missing else 0)
