/**
 * Reading of feeds: RSS, Atom, JSON Feed and hashtag timelines, fetched within limits from allowed addresses only. Who
 * wrote an entry is not read.
 */
@NullMarked
package org.huiying.monitoring.source.feed;

import org.jspecify.annotations.NullMarked;
