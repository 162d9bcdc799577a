/** The popup's page as it is built. @param sheetOf the text of a built style sheet; undefined: there is none of that address */
export function quickPage(html: string, sheetOf: (address: string) => string | undefined): string;
/** For the Vite that WXT builds with. */
export function popupPage(): { readonly name: string };
