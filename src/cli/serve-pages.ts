import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page answers. */
export interface Page {
  status: number;
  contentType: string;
  text: string;
}

/** An HTTP server for probes and scrapers. */
export interface PageServer {
  /** `host:port`. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves pages by their path on `host:port`, `:port` (all addresses) or nowhere: "0" resolves with undefined. Rejects for any other
 * text, and when the address is taken.
 */
export async function servePages(
  bindAddress: string,
  pages: Readonly<Record<string, () => Promise<Page>>>,
): Promise<PageServer | undefined> {
  if (bindAddress === '0') return undefined;
  const [, host = '', port] = /^(.*):(\d{1,5})$/.exec(bindAddress) ?? [];
  if (port === undefined) throw new Error(`"${bindAddress}" is no address: write host:port, :port, or 0 for none`);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    const { status, contentType, text } = page
      ? await page().catch((error) => plain(500, String(error)))
      : plain(404, `there is ${Object.keys(pages).join(', ')}`);
    response.writeHead(status, { 'content-type': contentType });
    response.end(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), host || undefined, resolve);
  });
  const { address, port: bound } = server.address() as AddressInfo;
  return {
    address: `${address}:${bound}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function plain(status: number, text: string): Page {
  return { status, contentType: 'text/plain; charset=utf-8', text: `${text}\n` };
}
