"""Sites, clusters and builds as whole processes, for the scripts beside this file."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import time
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent

# What a build counts of the site, in its report.
COUNTS = [
    "pages", "islands", "connected", "hubs", "joined", "terms", "listPages", "links",
    "brokenLinks", "relatedEdges", "rendered", "reused", "written", "deleted", "bytesWritten"]


def require(condition, message):
    if not condition:
        raise SystemExit(message)


def generate(folder, pages, *options):
    """Writes a site; what is in the folder is deleted."""
    shutil.rmtree(folder, ignore_errors=True)
    library = HOME / "runners/target/atoll/lib"
    require(library.is_dir(), "Atoll is not built; run 'mvn package'")
    subprocess.run(
        ["java", "-cp", f"{HOME}/benchmarks/target/classes:{library}/*",
         "io.atoll.benchmarks.GenerateSite", "--folder", str(folder), "--pages", str(pages),
         *map(str, options)], check=True)


def tree(folder):
    """The digests of all files by path."""
    root = os.path.realpath(folder)
    found = {}
    for above, _, names in os.walk(root):
        for name in names:
            path = os.path.join(above, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = hashlib.sha256(file.read()).hexdigest()
    return found


def digest(files):
    """One digest of a tree."""
    lines = "".join(f"{sum} {path}\n" for path, sum in sorted(files.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def difference(found, expected):
    """The keys whose values differ, or that only one has."""
    keys = sorted(found.keys() | expected.keys())
    return [key for key in keys if found.get(key) != expected.get(key)]


class Cluster:
    """A Flink cluster on this machine, for as long as the block lasts."""

    def __init__(self, atoll, folder, task_managers, slots, memory):
        self.atoll, self.folder = str(atoll), str(folder)
        self.size = ["--task-managers", str(task_managers), "--slots", str(slots),
                     "--memory", memory, "--port", "0"]

    def __enter__(self):
        started = subprocess.run(
            [self.atoll, "cluster", "start", "--folder", self.folder, *self.size],
            stdout=subprocess.PIPE, check=True)
        facts = json.loads(started.stdout)
        self.master, self.ui = facts["master"], facts["ui"]
        self.job_manager, self.task_managers = facts["jobManager"], facts["taskManagers"]
        return self

    def __exit__(self, *_):
        subprocess.run([self.atoll, "cluster", "stop", "--folder", self.folder], check=False)

    def ask(self, path):
        """What Flink's REST interface answers."""
        with urllib.request.urlopen(self.ui + path, timeout=10) as answer:
            return json.load(answer)


class Build:
    """A clean build, with its output, state, report and log in a folder of its own."""

    def __init__(self, atoll, site, work, options):
        self.work = pathlib.Path(work)
        self.output, self.state = self.work / "output", self.work / "state"
        self.report_file, self.log = self.work / "report.json", self.work / "log"
        self.work.mkdir(parents=True, exist_ok=True)
        self.command = [
            str(atoll), "build", str(site), "--output", str(self.output),
            "--state", str(self.state), "--report", str(self.report_file), *map(str, options)]

    def start(self):
        """Starts it and returns the process."""
        with open(self.log, "wb") as log:
            return subprocess.Popen(self.command, stdout=log, stderr=log)

    def run(self):
        """Runs it to its end and returns its report."""
        code = self.start().wait()
        require(code == 0, f"exit code {code}; see {self.log}")
        return self.report()

    def report(self):
        return json.loads(self.report_file.read_text())

    def last_line(self):
        lines = self.log.read_text(errors="replace").splitlines()
        return lines[-1] if lines else ""


class Measured:
    """What a build took, as a whole process: seconds, and MiB of its peak resident set."""

    def __init__(self, build):
        begun = time.monotonic()
        _, status, used = os.wait4(build.start().pid, 0)
        self.wall = time.monotonic() - begun
        require(status == 0, f"the build failed; see {build.log}")
        self.cpu = used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss // 1024
        self.report = build.report()


def counts(report):
    """What a report says of the site, and how many failures there are."""
    return {**{name: report[name] for name in COUNTS}, "failures": len(report["failures"])}
