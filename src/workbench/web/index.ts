import manifestXml from '../../../manifest.xml';
import { Host } from '../host';
import { SAMPLE_NOTICE_NAME, sampleNotice } from '../sample';
import { readRibbon } from './chrome/manifest';
import { Workbench } from './workbench';
import './workbench.css';
import './grid/grid.css';

const workbench = new Workbench(new Host(), readRibbon(manifestXml), async () => ({
  name: SAMPLE_NOTICE_NAME,
  bytes: await sampleNotice(),
}));
document.body.append(workbench.root);
void workbench.start();
