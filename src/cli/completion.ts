import { Argument, type Command } from "commander";
import type { CommandEntry } from "./command.ts";

/** One command as a shell can complete it. */
interface Completable {
  readonly name: string;
  readonly description: string;
  readonly options: readonly string[];
  /** Allowed words of its first argument, where they are few and fixed. */
  readonly words: readonly string[];
}

const shells = ["bash", "zsh", "fish"] as const;
type Shell = (typeof shells)[number];

const longNames = (command: Command): readonly string[] =>
  command.options.flatMap((option) => (option.long === undefined || option.long === null ? [] : [option.long]));

const completables = (program: Command): readonly Completable[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...longNames(command), ...longNames(program).filter((name) => name !== "--version"), "--help"],
    words: command.registeredArguments[0]?.argChoices ?? [],
  }));

function bash(commands: readonly Completable[]): string {
  const cases = commands.map(
    ({ name, options, words }) => `    ${name}) words="${[...words, ...options].join(" ")}" ;;`,
  );
  return `# cluster completion for bash: cluster completion bash >> ~/.bashrc
_cluster() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) words="${commands.map(({ name }) => name).join(" ")} --help --version" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(" ")} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cluster cluster
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function zsh(commands: readonly Completable[]): string {
  const names = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(":", "\\:")}`)}`,
  );
  const cases = commands.map(
    ({ name, options, words }) => `    ${name}) compadd -- ${[...words, ...options].join(" ")} ;;`,
  );
  return `#compdef cluster
# cluster completion for zsh: cluster completion zsh > a folder of $fpath, as _cluster
_cluster() {
  local -a names=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command names; return; fi
  case "\${words[2]}" in
${cases.join("\n")}
  esac
  _files
}
compdef _cluster cluster
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => [
    `complete -c cluster -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...words.map((word) => `complete -c cluster -n '__fish_seen_subcommand_from ${name}' -a ${word}`),
    ...options.map((option) => `complete -c cluster -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`),
  ]);
  return `# cluster completion for fish: cluster completion fish > ~/.config/fish/completions/cluster.fish\n${lines.join("\n")}\n`;
}

const scripts: Readonly<Record<Shell, (commands: readonly Completable[]) => string>> = { bash, zsh, fish };

/** `cluster completion bash|zsh|fish`: a script made from the list of commands, so that it cannot fall behind. */
export const completion: CommandEntry = {
  name: "completion",
  register: (program, world) =>
    void program
      .command("completion")
      .description("completion for your shell: bash, zsh or fish")
      .addArgument(new Argument("<shell>", "which shell").choices(shells))
      .action((shell: Shell) => world.print(scripts[shell](completables(program)))),
};
