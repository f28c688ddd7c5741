import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An AssumeRole as it arrived. */
export interface AssumeRoleRecord {
  roleARN: string | null;
  externalID: string | null;
  sessionName: string | null;
}

/** STS's AssumeRole in its Query protocol: every role may be assumed; the access key says which session it is, `ASIA<n>`. */
export async function startStsStandIn({ lifetimeMs = 3_600_000 } = {}) {
  const assumed: AssumeRoleRecord[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const input = new URLSearchParams(body);
    assumed.push({
      roleARN: input.get('RoleArn'),
      externalID: input.get('ExternalId'),
      sessionName: input.get('RoleSessionName'),
    });
    const expires = new Date(Date.now() + lifetimeMs).toISOString();
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><AssumedRoleId>AROA:x</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/x/x</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>ASIA${assumed.length}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${expires}</Expiration></Credentials>
</AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    assumed,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
