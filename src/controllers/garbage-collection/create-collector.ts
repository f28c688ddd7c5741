import { parseDuration } from '../../api/duration.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Reconcile, Request, Result } from '../../kube/controller.ts';
import type { AwsClients } from '../../lambda/port.ts';
import type { Log } from '../../runtime/log.ts';
import { findFunctionOwner } from '../lambda-deployment/index.ts';
import { type Checked, type CollectionFacts, type Decision, decideCollection, type Reference } from './decide.ts';
import { deleteVersion } from './delete-version.ts';
import { kubernetesReferences } from './kubernetes-references.ts';
import { type Asked, lambdaReferences, versionReferences } from './lambda-references.ts';
import { createMarks } from './marks.ts';
import type { CollectorOptions } from './options.ts';
import { collectingSince, type OwnVersion, ownVersions, versionFacts } from './own-versions.ts';
import { reportNoRoom, watchStorage } from './storage-exceeded.ts';
import { createUrgency } from './urgency.ts';

const DEFAULT_INTERVAL_MS = 3_600_000;
const DEFAULT_QUIESCE_MS = 30_000;
const DEFAULT_KEEP = 5;
const DEFAULT_GRACE_MS = 24 * 3_600_000;
/** Two calls for each: more would keep the limiter busy for minutes after an installation beside hundreds of old versions. */
const MAX_ASKED_PER_PASS = 20;
const NEXT_BATCH_MS = 60_000;

export interface Collector {
  /** One look at the old versions of a LambdaDeployment's function. */
  reconcile: Reconcile;
  /** The same clients; where Lambda says that its code storage is full, `onExceeded` is told whose old versions are wanted away. */
  watchStorage(aws: AwsClients, onExceeded: (request: Request) => void): AwsClients;
}

/** One look, from its facts on. */
interface Look {
  deployment: LambdaDeployment;
  own: OwnVersion[];
  facts: CollectionFacts;
  asked: Asked;
  urgent: boolean;
  log: Log;
}

/**
 * Deletes old versions that nothing needs, in three looks, each from fresh facts: found unneeded (mark `unused-since`), still unneeded a
 * grace period later (mark `collecting`: no release begins to use it any more), and still unneeded after that (deleted). Whatever
 * cannot be checked is kept.
 */
export function createCollector(options: CollectorOptions): Collector {
  const { caches, aws, clock, events } = options;
  const { collectIntervalMs = DEFAULT_INTERVAL_MS, quiesceMs = DEFAULT_QUIESCE_MS } = options;
  const marks = createMarks(options);
  const urgency = createUrgency(clock);
  /** When each LambdaDeployment's versions were looked at in Lambda, by uid. Losing it costs one look. */
  const lookedAtMs = new Map<string, number>();
  caches.lambdaDeployments.subscribe((event) => {
    if (event.type === 'delete') lookedAtMs.delete(event.object.metadata.uid ?? '');
  });

  async function reconcile({ namespace, name }: Request, { reconcileID }: { reconcileID: string }): Promise<Result> {
    const deployment = caches.lambdaDeployments.get(namespace, name);
    if (!deployment || deployment.metadata.deletionTimestamp || deployment.spec.suspend) return {};
    if (findFunctionOwner(deployment, caches.lambdaDeployments.list(), aws) !== deployment) return {};
    const { functionARN } = deployment.spec;
    const urgent = urgency.isUrgent(functionARN);
    const own = ownVersions(deployment, caches.versions);
    const waitMs = msUntilLook(deployment, own, urgent);
    if (waitMs > 0) return { requeueAfterMs: waitMs };

    const call = { priority: urgent ? 'publish' : 'collect', namespace } as const;
    const log = options.log.with({ kind: 'LambdaDeployment', namespace, name, reconcileID });
    const asked = { lambda: aws.lambda(functionARN), functionARN, call };
    const facts = await firstFacts(deployment, own);
    return look({ deployment, own, facts, asked, urgent, log });
  }

  /** By Kubernetes alone, which needs no call to Lambda: most of the time nothing is left to ask. */
  async function firstFacts(deployment: LambdaDeployment, own: readonly OwnVersion[]): Promise<CollectionFacts> {
    const { keep = DEFAULT_KEEP, gracePeriod } = deployment.spec.history ?? {};
    return {
      nowMs: clock.now(),
      keep,
      gracePeriodMs: gracePeriod === undefined ? DEFAULT_GRACE_MS : parseDuration(gracePeriod),
      versions: own.map((version) => versionFacts(version, undefined)),
      references: await kubernetesReferences(options, deployment, own),
      referencesOf: new Map(),
    };
  }

  async function look(pass: Look): Promise<Result> {
    const { deployment, own, facts, urgent } = pass;
    const uid = deployment.metadata.uid ?? '';
    let decisions = decideCollection(facts);
    let nextMs = collectIntervalMs;
    if (mustAskLambda(deployment, own, urgent)) {
      if (decisions.some(({ action }) => action === 'ask')) {
        const answer = await askLambda(pass);
        decisions = answer.decisions;
        if (answer.rest) nextMs = Math.min(nextMs, NEXT_BATCH_MS);
      }
      lookedAtMs.set(uid, clock.now() + nextMs - collectIntervalMs);
    }
    let progress = false;
    for (const decision of decisions) {
      const version = own.find(({ object }) => object.metadata.name === decision.name);
      if (!version) continue;
      pass.log.debug('version judged', { version: decision.number, action: decision.action, reason: decision.reason });
      progress ||= decision.action === 'collect';
      nextMs = Math.min(nextMs, await carryOut(pass, version, decision));
    }
    if (urgent && !progress) {
      urgency.done(deployment.spec.functionARN);
      reportNoRoom(events, deployment, decisions);
    }
    return { requeueAfterMs: nextMs };
  }

  /** What Lambda knows, added to the facts; `rest`: there are more versions to ask for. */
  async function askLambda({ facts, own, asked }: Look): Promise<{ decisions: Decision[]; rest: boolean }> {
    const published = await asked.lambda.listVersions(asked.functionARN, asked.call);
    const referencesOf = new Map<string, Checked<readonly Reference[]>>();
    const complete = {
      ...facts,
      nowMs: clock.now(),
      versions: own.map((version) => versionFacts(version, published)),
      references: [...facts.references, ...(await lambdaReferences(asked))],
      referencesOf,
    };
    const marked = new Set(
      own.filter(({ object }) => collectingSince(object) !== undefined).map(({ number }) => number),
    );
    const open = decideCollection(complete)
      .filter(({ action }) => action === 'ask')
      .sort((a, b) => Number(marked.has(b.number)) - Number(marked.has(a.number)));
    for (const { number } of open.slice(0, MAX_ASKED_PER_PASS))
      referencesOf.set(number, await versionReferences(asked, number));
    return { decisions: decideCollection(complete), rest: open.length > MAX_ASKED_PER_PASS };
  }

  /** Does what was decided. Returns when to look again, should this version need it. */
  async function carryOut(pass: Look, version: OwnVersion, decision: Decision): Promise<number> {
    const { object } = version;
    switch (decision.action) {
      case 'keep':
        await marks.needed(object);
        return collectIntervalMs;
      case 'wait':
        await marks.notCollecting(object);
        return collectIntervalMs;
      case 'ask': {
        const since = collectingSince(object);
        return since === undefined ? collectIntervalMs : Math.max(since + quiesceMs - clock.now(), 0);
      }
      case 'mark':
        await marks.unused(object);
        return pass.facts.gracePeriodMs;
      case 'collect':
        return collect(pass, version, decision);
    }
  }

  async function collect(pass: Look, version: OwnVersion, decision: Decision): Promise<number> {
    const since = collectingSince(version.object);
    if (since === undefined) {
      await marks.collecting(version.object);
      return quiesceMs;
    }
    const leftMs = since + quiesceMs - clock.now();
    if (leftMs > 0) return leftMs;
    const deleted = await deleteVersion(options, pass.asked, pass.deployment, version, decision);
    if (!deleted) await marks.needed(version.object);
    if (deleted && pass.urgent) urgency.done(pass.asked.functionARN);
    return collectIntervalMs;
  }

  /** What is marked to be deleted is looked at on each change, so that a release that wants it back need not wait. */
  function msUntilLook(deployment: LambdaDeployment, own: readonly OwnVersion[], urgent: boolean): number {
    if (urgent || own.some(({ object }) => collectingSince(object) !== undefined)) return 0;
    return msUntilInterval(deployment);
  }

  /** Lambda is asked once per interval, when it is urgent, and before a deletion. */
  function mustAskLambda(deployment: LambdaDeployment, own: readonly OwnVersion[], urgent: boolean): boolean {
    const due = own.some(
      ({ object }) => (collectingSince(object) ?? Number.POSITIVE_INFINITY) + quiesceMs <= clock.now(),
    );
    return urgent || due || msUntilInterval(deployment) <= 0;
  }

  function msUntilInterval({ metadata }: LambdaDeployment): number {
    const looked = lookedAtMs.get(metadata.uid ?? '');
    return looked === undefined ? 0 : looked + collectIntervalMs - clock.now();
  }

  return {
    reconcile,
    watchStorage: (clients, onExceeded) =>
      watchStorage(clients, (functionARN) => {
        urgency.request(functionARN);
        for (const { metadata, spec } of caches.lambdaDeployments.list())
          if (spec.functionARN === functionARN)
            onExceeded({ namespace: metadata.namespace ?? '', name: metadata.name });
      }),
  };
}
