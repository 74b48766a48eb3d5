import { createServer } from "node:http";
import next from "next";

/** Serves the app in the folder that it is told, as little between it and the network as can be. */
const [dir = ""] = process.argv.slice(2);
const app = next({ dev: false, dir, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
