import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { note, step } from "@/scripts/process/progress.mjs";
import { tryProgram } from "@/scripts/process/run-program";

/** Playwright's own. */
const OWN = "";
const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A Chromium that starts here: one that is there, else one from npm, from Playwright or from the system's packages. */
export function findBrowser(): Promise<string> {
  return step("Finding a browser for the tests", async () => {
    const named = process.env.CHROMIUM_PATH;
    if (named && (await starts(named))) return named;
    if (named) note(`CHROMIUM_PATH (${named}) does not start; looking for another.`);
    for (const candidate of [OWN, ...installed()]) if (await starts(candidate)) return candidate;
    for (const get of [fromNpm, fromPlaywright, fromDebian]) {
      const got = await get();
      if (got !== undefined && (await starts(got))) return got;
    }
    throw new Error(
      "Found no browser for the tests and could not get one. Install Chromium or Chrome, or set CHROMIUM_PATH.",
    );
  });
}

async function starts(path: string): Promise<boolean> {
  if (path !== OWN && !existsSync(path)) return false;
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch(
      path === OWN ? { timeout: 30_000 } : { executablePath: path, timeout: 30_000 },
    );
    const page = await browser.newPage();
    await page.setContent("<p>ready</p>");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].filter(existsSync);
}

/** Its own says where to look on another machine; a browser that finds no font at all dies of the first sign it has none for. */
function fontsOf(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // Makes it unpack the libraries that a bare machine lacks, and point the loader at them.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const folder = resolve(".cache/browser");
  const before = process.env.TMPDIR;
  // It unpacks into the system's folder for temporary files, where another user's copy may lie, or half of one.
  process.env.TMPDIR = folder;
  try {
    mkdirSync(folder, { recursive: true });
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    writeFileSync(join(folder, "fonts", "fonts.conf"), fontsOf(folder));
    process.env.FONTCONFIG_PATH = join(folder, "fonts");
    if (!(await starts(path))) rmSync(path, { force: true });
    return existsSync(path) ? path : await chromium.executablePath();
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function fromPlaywright(): Promise<string | undefined> {
  const { code } = await tryProgram("playwright", ["install", "chromium"]);
  return code === 0 ? OWN : undefined;
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  spawnSync("apt-get", ["update"], { stdio: "ignore" });
  const got = spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  return got.status === 0 ? "/usr/bin/chromium" : undefined;
}
