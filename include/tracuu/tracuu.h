// Everything. `tracuu::text` has syllable.h, text.h, tokenize.h, words.h and error.h; the rest needs `tracuu::tracuu`.
#pragma once

#include "tracuu/document.h"
#include "tracuu/error.h"
#include "tracuu/evaluate.h"
#include "tracuu/hits.h"
#include "tracuu/index.h"
#include "tracuu/query.h"
#include "tracuu/report.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "tracuu/version.h"
#include "tracuu/words.h"
