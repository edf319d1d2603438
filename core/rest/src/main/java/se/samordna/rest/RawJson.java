package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a body that core reads by itself, such as a FHIR resource. */
record RawJson(JsonNode node) {}
