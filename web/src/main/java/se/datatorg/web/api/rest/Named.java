package se.datatorg.web.api.rest;

/** Something with an id and a name: a publisher. */
record Named(String id, String name) {}
