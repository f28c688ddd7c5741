/** The wires that the plugin can speak. */
export type Protocol = 'netrpc' | 'grpc';

const OPTION = '--protocol=';

/** Takes `--protocol=netrpc|grpc` (default netrpc, the only one stock Argo Rollouts accepts); the rest is the router's. */
export function parseArguments(
  args: readonly string[],
): { protocol: Protocol; routerArgs: string[] } | { error: string } {
  const chosen = args.filter((arg) => arg.startsWith(OPTION)).map((arg) => arg.slice(OPTION.length));
  const routerArgs = args.filter((arg) => !arg.startsWith(OPTION));
  const protocol = chosen.at(-1) ?? 'netrpc';
  if (protocol !== 'netrpc' && protocol !== 'grpc') {
    return { error: `unknown protocol in "${OPTION}${protocol}": it is netrpc (the default) or grpc` };
  }
  return { protocol, routerArgs };
}
