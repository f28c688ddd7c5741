/** What a host puts into the environment of its plugins, so that they know it is no human who starts them. */
export interface MagicCookie {
  key: string;
  value: string;
}

/** The line for someone who started the plugin by hand, or undefined when a host did. */
export function explainMissingCookie(cookie: MagicCookie, env: NodeJS.ProcessEnv): string | undefined {
  if (env[cookie.key] === cookie.value) return undefined;
  return `This is a plugin: the program that uses it starts it, with ${cookie.key}=${cookie.value} in the environment. It does nothing when started by hand.`;
}
