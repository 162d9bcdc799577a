/**
 * Loads a packaged script of ours once, when it is first asked for. It leaves what it brings in the isolated world's own global, which no page
 * can see. Rejects when the script is gone: the extension was updated under the open page.
 */
export function loadedScript<T>(script: string, brought: () => T | undefined): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= import(/* @vite-ignore */ script).then(() => {
      const loaded = brought();
      if (loaded === undefined) throw new Error('packaged script missing');
      return loaded;
    });
    return loading;
  };
}
