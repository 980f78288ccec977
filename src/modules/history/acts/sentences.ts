import { actSentences as ofCatalogue } from '../../catalogue/index.ts';
import { dealSentences, masterySentences } from '../../deals/index.ts';
import { actSentences as ofDirectory } from '../../directory/index.ts';
import { actSentences as ofThesaurus, alertSentences } from '../../discovery/index.ts';
import { actSentences as ofIdentity } from '../../identity/index.ts';
import { joinSentences } from './rules.ts';

/** What every kind of act tells; a module that records acts hands its sentences over here. */
export const SENTENCES = joinSentences(
  ofIdentity,
  ofDirectory,
  ofCatalogue,
  ofThesaurus,
  alertSentences,
  dealSentences,
  masterySentences,
);
