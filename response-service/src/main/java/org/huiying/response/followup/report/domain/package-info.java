/** In which order reports may follow each other. */
@NullMarked
package org.huiying.response.followup.report.domain;

import org.jspecify.annotations.NullMarked;
