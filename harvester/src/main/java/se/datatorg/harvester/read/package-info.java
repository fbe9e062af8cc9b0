/** Bytes to triples, tolerant; every repair is a finding with a line. */
@NullMarked
package se.datatorg.harvester.read;

import org.jspecify.annotations.NullMarked;
