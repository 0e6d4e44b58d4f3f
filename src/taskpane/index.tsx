import { createRoot } from 'react-dom/client';

/** Stands in until the pane is built: says which page the ribbon asked for. */
function Placeholder() {
  const page = new URLSearchParams(location.search).get('page') ?? 'home';
  return <main data-page={page}>督查台账</main>;
}

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root !== null) {
    createRoot(root).render(<Placeholder />);
  }
});
