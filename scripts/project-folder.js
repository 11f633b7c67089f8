// Loaded before the loader of TypeScript, which cannot read a file whose path has a question mark, and says so in code.
if (process.cwd().includes("?")) {
  console.error(
    `Projektet ligger i ${process.cwd()}, och ? i en sökväg går inte att köra från. Byt namn på mappen, så att det inte finns något ?, och kör igen.`,
  );
  process.exit(1);
}
