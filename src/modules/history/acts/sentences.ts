import { actSentences as ofCatalogue } from '../../catalogue/index.ts';
import { actSentences as ofDeals } from '../../deals/index.ts';
import { actSentences as ofDiscovery } from '../../discovery/index.ts';
import { joinSentences } from './rules.ts';

/** What every kind of act tells; a module that records acts hands its sentences over here. */
export const SENTENCES = joinSentences(ofCatalogue, ofDiscovery, ofDeals);
