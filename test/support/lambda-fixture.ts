import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** Any credentials will do: neither the simulator nor an emulator checks them. */
export const TEST_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };
export const TEST_REGION = 'us-east-1';

/** The SDK, to set up what the code under test cannot (it never creates functions) and to see what AWS would refuse. */
export interface RawAws {
  lambda: LambdaClient;
  s3: S3Client;
  close(): void;
}

/** Clients for an endpoint that serves Lambda and S3 alike. */
export function createRawAws(endpoint: string): RawAws {
  const config = { endpoint, region: TEST_REGION, credentials: TEST_CREDENTIALS, maxAttempts: 1 };
  const lambda = new LambdaClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  return {
    lambda,
    s3,
    close() {
      lambda.destroy();
      s3.destroy();
    },
  };
}

/** Creates a function whose code is `zip`; resolves with its ARN, before it is Active. */
export async function createFunction(
  aws: RawAws,
  name: string,
  zip: Uint8Array,
  architecture: 'arm64' | 'x86_64' = 'x86_64',
): Promise<string> {
  const command = new CreateFunctionCommand({
    FunctionName: name,
    Runtime: 'python3.12',
    Role: 'arn:aws:iam::000000000000:role/test',
    Handler: 'index.handler',
    Architectures: [architecture],
    Code: { ZipFile: zip },
  });
  const { FunctionArn } = await aws.lambda.send(command);
  if (FunctionArn === undefined) throw new Error('CreateFunction answered without FunctionArn');
  return FunctionArn;
}

/** Creates a bucket with versioning. */
export async function createBucket(aws: RawAws, bucket: string): Promise<void> {
  await aws.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const enabled = { Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' as const } };
  await aws.s3.send(new PutBucketVersioningCommand(enabled));
}

/** Uploads with the SHA-256 that S3 then stores; resolves with the object's version. */
export async function putArtifact(aws: RawAws, bucket: string, key: string, bytes: Uint8Array): Promise<string> {
  const input = { Bucket: bucket, Key: key, Body: bytes, ChecksumAlgorithm: 'SHA256' as const };
  const { VersionId } = await aws.s3.send(new PutObjectCommand(input));
  if (VersionId === undefined) throw new Error(`bucket ${bucket} keeps no versions`);
  return VersionId;
}

/** Base64 SHA-256. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** A zip with one stored (uncompressed) file `index.py` that answers with `answer`; other answers give other bytes. */
export function zipOf(answer: string): Uint8Array {
  const name = Buffer.from('index.py');
  const data = Buffer.from(`def handler(event, context):\n    return ${JSON.stringify(answer)}\n`);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // version needed
  common.writeUInt16LE(0x21, 8); // date: 1980-01-01
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE(0o100644 * 0x10000, 6);
  const madeBy = Buffer.from([20, 3]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, attributes, name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
