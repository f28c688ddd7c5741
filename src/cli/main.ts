#!/usr/bin/env node
import { Command, Option } from 'commander';

/** The `lambda-rollouts` command. Each subcommand's code is loaded only when it runs. */
const program = new Command('lambda-rollouts')
  .description('Progressive delivery of AWS Lambda on Kubernetes, driven by Argo Rollouts')
  .showHelpAfterError('(run with --help for the options)');

program
  .command('controller')
  .description('reconcile LambdaDeployments, Versions and Aliases until stopped')
  .option('--kubeconfig <file>', 'kubeconfig file (default: $KUBECONFIG, ~/.kube/config, or the cluster it runs in)')
  .option('--namespace <name>', 'watch only this namespace (default: all)')
  .option('--tenants-file <file>', 'YAML that says which namespaces may use what in AWS (without it: nothing)')
  .option('--allow-all', 'instead: every namespace may use everything that the controller may', false)
  .option('--s3-bucket <name>', 'bucket of artifacts for LambdaDeployments that name none')
  .option('--s3-key <template>', 'key of artifacts for LambdaDeployments that name none', '{functionName}/{commit}.zip')
  .option('--requests-per-second <n>', 'AWS requests per account and Region to start with', Number, 10)
  .option('--drift-interval <seconds>', 'how often each alias is compared with Lambda', Number, 300)
  .option('--concurrency <n>', 'passes at a time, per kind', Number, 8)
  .addOption(new Option('--leader-elect', 'run only while holding the lease').default(false))
  .option('--leader-election-namespace <name>', 'namespace of the lease', 'lambda-rollouts')
  .option('--health-probe-bind-address <address>', '/healthz and /readyz: host:port, :port, or 0 for none', '0')
  .option('--metrics-bind-address <address>', '/metrics: host:port, :port, or 0 for none', '0')
  .addOption(
    new Option('--log-level <level>', 'how much is logged').choices(['debug', 'info', 'warn', 'error']).default('info'),
  )
  .action(async (options) => {
    const { runControllerCommand } = await import('./controller.ts');
    await runControllerCommand(options);
  });

program
  .command('plugin')
  .description('serve the Argo Rollouts plugin (Argo Rollouts starts it; by hand it only explains itself)')
  .allowUnknownOption()
  .allowExcessArguments()
  .helpOption(false)
  .action(async () => {
    await import('../../plugin/main.ts');
  });

program
  .command('demo')
  .description('release a function step by step on embedded stand-ins: no cluster, no AWS account')
  .option('--keep', 'leave everything running and say how to talk to it', false)
  .action(async (options) => {
    const { runDemo } = await import('./demo/demo.ts');
    process.exitCode = await runDemo(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(`lambda-rollouts: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
