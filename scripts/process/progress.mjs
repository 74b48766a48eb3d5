import process from "node:process";

const FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const out = process.stderr;
/** Shorter steps say nothing where nobody watches. */
const WORTH_SAYING_MS = 500;
const REMIND_MS = 10_000;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Does the work and shows that it is being done, on standard error. */
export async function step(label, work) {
  const since = Date.now();
  const stop = out.isTTY && !process.env.CI ? spin(label, since) : remind(label, since);
  try {
    const result = await work();
    stop("✓");
    return result;
  } catch (error) {
    stop("✗");
    throw error;
  }
}

export function note(text) {
  out.write(`  ${text}\n`);
}

function spin(label, since) {
  let frame = 0;
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    out.write(`\r\x1b[2K${FRAMES[frame]} ${label} … ${seconds(since)}`);
  };
  draw();
  const timer = setInterval(draw, 100);
  return (mark) => {
    clearInterval(timer);
    out.write(`\r\x1b[2K${mark} ${label} (${seconds(since)})\n`);
  };
}

function remind(label, since) {
  const first = setTimeout(() => out.write(`  ${label} …\n`), WORTH_SAYING_MS);
  const timer = setInterval(() => out.write(`  ${label} … ${seconds(since)}\n`), REMIND_MS);
  return (mark) => {
    clearTimeout(first);
    clearInterval(timer);
    out.write(`${mark} ${label} (${seconds(since)})\n`);
  };
}
