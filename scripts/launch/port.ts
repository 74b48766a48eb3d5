import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

const TRIES = 20;

/** Waits a little: what a killed launcher left behind needs a moment to end. */
export async function requireFreePort(port: number): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    if (await canListen(port)) return;
    await delay(200);
  }
  throw new Error(
    `Port ${port} is taken by another program, or by a Prospector that runs already. Stop it, or set PORT to another, such as PORT=${port + 1} npm start.`,
  );
}

function canListen(port: number): Promise<boolean> {
  return new Promise((answer, failed) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") answer(false);
      else if (error.code === "EACCES")
        failed(new Error(`This user may not listen on port ${port}. Set PORT to one above 1023.`));
      else failed(error);
    });
    server.listen(port, () => server.close(() => answer(true)));
  });
}
