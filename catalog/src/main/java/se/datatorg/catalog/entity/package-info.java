/** Entities: the unit of storage, and their canonical text. */
@NullMarked
package se.datatorg.catalog.entity;

import org.jspecify.annotations.NullMarked;
