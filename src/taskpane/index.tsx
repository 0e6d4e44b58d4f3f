import { FluentProvider, webLightTheme, type Theme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { isPage, type PageName } from './pageNames';
import { SessionProvider } from './session';
import { PANE } from './wording.zh-CN';

/** Office.onReady never settles when office.js is blocked, so the pane says so after a while. */
const OFFICE_TIMEOUT_MS = 15_000;
/** The requirement set the manifest declares. */
const FLOOR = '1.13';

const THEME: Theme = {
  ...webLightTheme,
  fontFamilyBase:
    '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC Variable", sans-serif',
};

function firstPage(): PageName {
  const wanted = new URLSearchParams(location.search).get('page');
  return isPage(wanted) ? wanted : 'home';
}

function render(content: React.ReactNode): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<FluentProvider theme={THEME}>{content}</FluentProvider>);
}

function refusal(text: string) {
  return (
    <p role="alert" style={{ padding: 16, lineHeight: 1.7 }}>
      {text}
    </p>
  );
}

async function boot(): Promise<void> {
  if (typeof Office === 'undefined') return render(refusal(PANE.noOffice));
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), OFFICE_TIMEOUT_MS));
  const info = await Promise.race([Office.onReady(), timeout]);
  if (info === null) return render(refusal(PANE.noOffice));
  if (info.host !== Office.HostType.Excel) return render(refusal(PANE.notExcel));
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return render(refusal(PANE.tooOld));
  render(
    <SessionProvider>
      <App firstPage={firstPage()} />
    </SessionProvider>,
  );
}

void boot();
