import { showFindings } from './show-findings';

void Office.onReady(() => {
  Office.actions.associate('showFindings', showFindings);
});
