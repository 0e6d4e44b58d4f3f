import manifestXml from '../../../manifest.xml';
import { SAMPLE_NOTICE_NAME, sampleNotice } from '../sample';
import { readRibbon } from './chrome/manifest';
import { ExcelHost } from './excel-host';
import { Workbench } from './workbench';
import './workbench.css';

const workbench = new Workbench(new ExcelHost(), readRibbon(manifestXml), async () => ({
  name: SAMPLE_NOTICE_NAME,
  bytes: await sampleNotice(),
}));
document.body.append(workbench.root);
void workbench.start();
