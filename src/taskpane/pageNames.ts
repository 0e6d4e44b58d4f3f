/** The pane's pages, in the order of the work; the ribbon's buttons open them by these names. */
export const PAGE_NAMES = ['home', 'import', 'issue', 'collect', 'check', 'followup', 'bulletin'] as const;

export type PageName = (typeof PAGE_NAMES)[number];

/** True for the name of a page. */
export function isPage(name: unknown): name is PageName {
  return PAGE_NAMES.includes(name as PageName);
}

/** What every page is given: the way to another page. */
export interface PageProps {
  readonly onOpen: (page: PageName) => void;
}
