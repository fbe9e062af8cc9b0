package se.datatorg.harvester.read;

import se.datatorg.catalog.feed.FeedGraph;

/** What a parser got out of a document. */
record Parsed(FeedGraph graph, Findings findings, boolean whole) {}
