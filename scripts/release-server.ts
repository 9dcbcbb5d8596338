import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export interface ReleaseServer {
  /** Address of the folder's index, as a plugin source is added in Stash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the two files of a release. With Last-Modified, as file hosts do: Stash keeps an index and asks only for its time
 * until that is newer.
 */
export async function serveRelease(folder: string, id: string, host = "127.0.0.1"): Promise<ReleaseServer> {
  const names = ["index.yml", `${id}.zip`];
  const server = createServer((request, response) => {
    const name = names.find((one) => request.url === `/${one}`);
    const path = join(folder, name ?? "");
    const answer = async () => {
      if (name === undefined) return void response.writeHead(404).end();
      const body = await readFile(path);
      const lastModified = (await stat(path)).mtime.toUTCString();
      response.writeHead(200, { "Last-Modified": lastModified, "Content-Length": body.length });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    answer().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/index.yml`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
