// Build plugin: the popup's page asks for as little as possible before its list. Its style sheet stands in it, and no picture is drawn before its
// script has run: an empty one would come first, and in the wrong look where another than the system's was chosen.

/** The popup's page as it is built. @param sheetOf the text of a built style sheet; undefined: there is none of that address */
export function quickPage(html, sheetOf) {
  return html
    .replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link, address) => {
      const sheet = sheetOf(address);
      return sheet === undefined ? link : `<style>${sheet}</style>`;
    })
    .replace(/<script type="module"/, '<script type="module" blocking="render"');
}

export function popupPage() {
  return {
    name: 'sanshen:popup-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle }) {
        if (!bundle || !/popup/.test(filename)) return html;
        return quickPage(html, (address) => {
          const sheet = bundle[address.replace(/^\//, '')]?.source;
          return typeof sheet === 'string' ? sheet : sheet && new TextDecoder().decode(sheet);
        });
      },
    },
  };
}
