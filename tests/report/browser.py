#!/usr/bin/env python3
"""Drives the report in headless Chromium as a reader would. usage: browser.py REPORT.html [SCREENSHOTS]

Needs Debian's chromium and chromium-driver; exits with 77 (skipped) and a line when they are absent."""
import base64, csv, io, json, os, pathlib, shutil, subprocess, sys, tempfile, time, urllib.request


def skip(why):
    print("skipped: " + why)
    sys.exit(77)


if not shutil.which("chromedriver") or not shutil.which("chromium"):
    skip("chromium and chromium-driver are not installed")


class Browser:
    "WebDriver over HTTP: just enough of it."

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.driver.stdout:
            if "successfully on port" in line:
                self.base = "http://127.0.0.1:" + line.rstrip(" .\n").split()[-1]
                break
        options = {"args": ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--window-size=1280,900", "--user-data-dir=" + self.profile]}
        made = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.base += "/session/" + made["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def errors(self):
        return [entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"}) if entry["level"] == "SEVERE"]

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.call("GET", "/screenshot")))

    def close(self):
        try:
            self.call("DELETE", "")
        finally:
            self.driver.terminate()
            shutil.rmtree(self.profile, ignore_errors=True)


passed = failed = 0


def check(what, truth, detail=""):
    global passed, failed
    passed, failed = passed + bool(truth), failed + (not truth)
    if not truth:
        print(f"FAILED: {what} {detail}")


def rows(browser, section):
    return browser.run("return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')].map(r => [...r.cells].map(c => c.innerText.trim()))", section)


def click(browser, selector, n=0):
    browser.run("document.querySelectorAll(arguments[0])[arguments[1]].click()", selector, n)


def drive_desk(browser):
    "The planner's sections: each cell and row leads to its measures."
    flags = browser.run("return document.querySelectorAll('#flags tbody ul.plain li').length")
    check("flags name their measures", flags > 0 or "没有" in browser.run("return document.getElementById('flags').innerText"))
    for n in range(min(3, browser.run("return document.querySelectorAll('#calendar .due').length"))):
        said = int(browser.run("return document.querySelectorAll('#calendar .due')[arguments[0]].innerText", n))
        click(browser, "#calendar .due", n)
        check("a month opens as many measures as it counts", browser.run("return document.querySelectorAll('#words article').length") == said)
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    heads = browser.run("return [...document.querySelectorAll('table')].map(t => t.tHead ? t.tHead.rows[0].cells[0].innerText.trim() : '')")
    check("every table begins with whose figures it has", heads and not {"地方", "是", "原措施数"} & set(heads), heads)
    check("ids have no column beside the names", not any("编号" in head for head in heads), heads)
    every = browser.run("return ledgerRows().length")
    first = browser.run("const row = ledgerRows().find(r => r.duties.length); return row ? data.units[data.duties[row.duties[0]].u].name : null")
    if first:
        browser.run("const f = document.querySelector('#ledger input[type=search]'); f.value = arguments[0]; f.dispatchEvent(new Event('input'))", first)
        mine = rows(browser, "ledger")
        check("the ledger of one unit is its own", 0 < len(mine) <= every and all(first in row[1] + row[2] for row in mine), first)
        browser.run("const f = document.querySelector('#ledger input[type=search]'); f.value = ''; f.dispatchEvent(new Event('input'))")
    check("a row of the ledger says its line", all(row[5].strip().startswith(("第", "line")) for row in rows(browser, "ledger")))
    sides = browser.run("return [...document.querySelectorAll('.pair')].map(p => [...p.querySelectorAll(':scope > .side')].map(e => { const r = e.getBoundingClientRect(); return [r.left, r.top]; }))")
    check("measures that say the same stand side by side", all(a[0] < b[0] and abs(a[1] - b[1]) < 1 for a, b in sides), sides)
    written = browser.run("return ledgerCsv(ledgerRows())")
    check("the ledger's CSV has a row a measure and no formulas", len(list(csv.reader(io.StringIO(written.lstrip("\ufeff"))))) == every + 1 and written.startswith("\ufeff"))


def drive(browser, page, pictures):
    def picture(name):
        if pictures:
            browser.screenshot(os.path.join(pictures, name + ".png"))

    browser.call("POST", "/url", {"url": pathlib.Path(page).absolute().as_uri()})
    if browser.run("return document.documentElement.lang") == "en":
        click(browser, "#language")
    check("no script errors", not browser.errors(), browser.errors())
    check("no outside requests", browser.run("return performance.getEntriesByType('resource').length") == 0)
    check("nothing wider than the window", browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
    picture("overview")
    table = rows(browser, "load")
    check("load table has rows", len(table) > 0)
    numbers = lambda column: [float(row[column].split()[0] or 0) for row in rows(browser, "load")]
    measures = browser.run("return [...document.querySelectorAll('#load thead th')].findIndex(h => h.getAttribute('aria-sort') === 'descending')")
    check("heaviest first", numbers(measures) == sorted(numbers(measures), reverse=True))
    click(browser, "#load thead th button", measures)
    check("sorting turns round", numbers(measures) == sorted(numbers(measures)))
    click(browser, "#load thead th button", measures)
    # every number leads to as many measures as it says
    for selector in ["#load tbody tr:first-child td.number .link"]:
        for n in range(browser.run("return document.querySelectorAll(arguments[0]).length", selector)):
            said = int(browser.run("return document.querySelectorAll(arguments[0])[arguments[1]].innerText", selector, n))
            click(browser, selector, n)
            shown = browser.run("return new Set([...document.querySelectorAll('#words article h4')].map(h => h.innerText + h.parentNode.querySelector('.where:last-of-type')?.innerText)).size")
            title = browser.run("return document.getElementById('words-title').innerText")
            check(f"number {n} is as many measures as its words", f" {said} " in title + " ", f"{said} in {title}")
            check("words are shown", shown > 0 or said == 0)
    check("the unit is marked in the words", browser.run("return document.querySelectorAll('#words mark.this').length") > 0)
    picture("words")
    browser.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    check("Escape closes the words", browser.run("return document.getElementById('words').hidden"))
    name = browser.run("return document.querySelector('#load tbody .name').innerText")
    browser.run("const f = document.querySelector('#load .filters input[type=search]'); f.value = arguments[0]; f.dispatchEvent(new Event('input'))", name)
    check("the filter keeps what fits", all(name in row[0] for row in rows(browser, "load")) and rows(browser, "load"))
    browser.run("const f = document.querySelector('#load .filters input[type=search]'); f.value = ''; f.dispatchEvent(new Event('input'))")
    browser.run("const s = document.getElementById('search'); s.value = arguments[0]; s.dispatchEvent(new Event('input'))", name)
    time.sleep(0.4)
    check("search finds the unit", name in (browser.run("return document.getElementById('found')?.innerText") or ""))
    picture("search")
    browser.run("const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input'))")
    time.sleep(0.4)
    click(browser, "#language")
    check("English", browser.run("return document.documentElement.lang") == "en" and "Load" in browser.run("return document.getElementById('nav').innerText"))
    check("every heading is translated", not browser.run("return [...document.querySelectorAll('h2, th button')].some(e => e.offsetParent && /[\\u4e00-\\u9fff]/.test(e.innerText))"),
          browser.run("return [...document.querySelectorAll('h2, th button')].filter(e => e.offsetParent && /[\\u4e00-\\u9fff]/.test(e.innerText)).map(e => e.innerText)"))
    picture("english")
    click(browser, "#language")
    maps = browser.run("return document.querySelectorAll('#maps [role=tab]').length")
    for n in range(maps):
        click(browser, "#maps [role=tab]", n)
        check(f"map {n} is drawn", browser.run("return document.querySelectorAll('#maps .stage svg text').length") > 0)
        if n < 12:
            browser.run("document.getElementById('maps').scrollIntoView()")
            picture(f"map-{n}")
    if maps:
        before = browser.run("return document.querySelector('#maps .stage svg').getAttribute('viewBox')")
        click(browser, "#maps .zoom button", 0)
        check("zoom", browser.run("return document.querySelector('#maps .stage svg').getAttribute('viewBox')") != before)
    if maps > 1:
        click(browser, "#maps [role=tab]", 0)
        browser.run("document.querySelector('#maps [role=tab]').dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))")
        check("arrows go from map to map", browser.run("return document.activeElement === document.querySelectorAll('#maps [role=tab]')[1] && document.activeElement.getAttribute('aria-selected') === 'true'"))
    shared = browser.run("""const table = [...document.querySelectorAll('#tables h3')].findIndex(h => /^(单位重叠|overlap of units)/.test(h.innerText));
        if (table < 0) return [];
        const t = document.querySelectorAll('#tables table')[table], at = [...t.querySelectorAll('th')].findIndex(h => h.getAttribute('aria-sort') === 'descending');
        return [...t.querySelectorAll('tbody tr')].map(r => +r.cells[at].innerText)""")
    check("the most shared come first", shared == sorted(shared, reverse=True) and (shared or not maps), shared)
    wide = "const f = document.querySelector('#load .scroll'); return [f.scrollWidth > f.clientWidth + 2, getComputedStyle(f.parentNode.parentNode.querySelector('.sign')).display !== 'none']"
    check("a table that scrolls says so", len(set(browser.run(wide))) == 1, browser.run(wide))
    check("tables that scroll can be reached by keyboard", browser.run("return [...document.querySelectorAll('.scroll')].every(f => f.tabIndex === 0 && f.getAttribute('aria-label'))"))
    check("every control has a name", browser.run("return [...document.querySelectorAll('button, input, select')].every(e => e.innerText || e.getAttribute('aria-label') || e.closest('label'))"))
    drive_desk(browser)
    for section in ["tables", "compare", "measures", "findings"]:
        browser.run("document.getElementById(arguments[0])?.scrollIntoView()", section)
        picture(section)
    pdf = base64.b64decode(browser.call("POST", "/print", {"background": True}))
    check("prints to PDF", pdf.startswith(b"%PDF") and len(pdf) > 20000)
    if pictures:
        pathlib.Path(pictures, "report.pdf").write_bytes(pdf)
    check("nothing a document said ran", browser.run("return window.pwned") is None)
    check("no elements but the page's own", browser.run("return document.querySelectorAll('main img, main iframe, main script, main object, main embed').length") == 0)
    check("no script errors at the end", not browser.errors())


def main():
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    browser = Browser()
    try:
        drive(browser, sys.argv[1], pictures)
    finally:
        browser.close()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
