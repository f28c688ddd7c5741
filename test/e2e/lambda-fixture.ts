import {
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { zipOf } from './zip.ts';

/** What CI and the owners of functions do, past our controller and past the recorder. */
export interface LambdaFixture {
  createBucket(): Promise<void>;
  /** Uploads the artifact of a commit, with its SHA-256 stored beside it. The code differs with the commit only. */
  putArtifact(functionName: string, commit: string): Promise<void>;
  /** Creates a function whose `$LATEST` is the code of that commit; returns its ARN when it is Active. */
  createFunction(functionName: string, commit: string): Promise<string>;
  updateCode(functionName: string, commit: string): Promise<void>;
  publish(functionName: string): Promise<string>;
  createAlias(functionName: string, name: string, version: string, weights?: Record<string, number>): Promise<void>;
  /** Numbers of the published versions, in order. */
  versions(functionName: string): Promise<string[]>;
  close(): void;
}

export interface LambdaFixtureOptions {
  url: string;
  region: string;
  bucket: string;
}

export function createLambdaFixture({ url, region, bucket }: LambdaFixtureOptions): LambdaFixture {
  const options = { endpoint: url, region, credentials: { accessKeyId: 'e2e', secretAccessKey: 'e2e' } };
  const lambda = new LambdaClient(options);
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const waiting = { client: lambda, maxWaitTime: 60, minDelay: 0.2, maxDelay: 1 };

  return {
    async createBucket() {
      await s3.send(new CreateBucketCommand({ Bucket: bucket }));
    },
    async putArtifact(functionName, commit) {
      const Key = `${functionName}/${commit}.zip`;
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: codeOf(commit), ChecksumAlgorithm: 'SHA256' }));
    },
    async createFunction(functionName, commit) {
      const created = await lambda.send(
        new CreateFunctionCommand({
          FunctionName: functionName,
          Runtime: 'python3.12',
          Handler: 'index.handler',
          Role: 'arn:aws:iam::000000000000:role/e2e',
          Code: { ZipFile: codeOf(commit) },
        }),
      );
      await waitUntilFunctionActiveV2(waiting, { FunctionName: functionName });
      return created.FunctionArn ?? '';
    },
    async updateCode(functionName, commit) {
      await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: functionName, ZipFile: codeOf(commit) }));
      await waitUntilFunctionUpdatedV2(waiting, { FunctionName: functionName });
    },
    async publish(functionName) {
      const published = await lambda.send(new PublishVersionCommand({ FunctionName: functionName }));
      return published.Version ?? '';
    },
    async createAlias(functionName, name, version, weights) {
      await lambda.send(
        new CreateAliasCommand({
          FunctionName: functionName,
          Name: name,
          FunctionVersion: version,
          ...(weights && { RoutingConfig: { AdditionalVersionWeights: weights } }),
        }),
      );
    },
    async versions(functionName) {
      const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName: functionName }));
      return (Versions ?? []).flatMap(({ Version }) => (Version && Version !== '$LATEST' ? [Version] : []));
    },
    close() {
      lambda.destroy();
      s3.destroy();
    },
  };
}

function codeOf(commit: string): Buffer {
  return zipOf('index.py', `def handler(event, context):\n    return {"commit": ${JSON.stringify(commit)}}\n`);
}
