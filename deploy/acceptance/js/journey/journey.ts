// What a partner's program does first, with a client generated from the three OpenAPI documents: find the event, read what came of it,
// record a project (twice, as after a lost answer), move it a stage, read a figure. Address and token come from the environment.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths as Events } from "./generated/events.js";
import type { paths as Projects } from "./generated/projects.js";
import type { paths as Stats } from "./generated/stats.js";

// Lists also come as sheets; a program wants the records.
type Json = "application/json" | "application/problem+json";

const options = {
  baseUrl: process.env.CITY_BASE ?? "http://localhost:8080",
  headers: { authorization: `Bearer ${process.env.CITY_TOKEN}` },
};
const events = createClient<Events, Json>(options);
const projects = createClient<Projects, Json>(options);
const stats = createClient<Stats, Json>(options);

const found = await events.GET("/events/v1/events", {
  params: { query: { type: "PROMOTION_CONFERENCE", externalId: "seed:A1.04" } },
});
const conference = found.data!.items[0];
assert.match(conference.code, /^EV-2024-/);

const outcomes = await events.GET("/events/v1/events/{eventId}/outcomes", {
  params: { path: { eventId: conference.id } },
});
const signing = outcomes.data!.items.find((outcome) => outcome.kind === "SIGNING_BATCH")!;
assert.equal(signing.announcedCount!.value, "17");

const create = {
  params: { header: { "Idempotency-Key": randomUUID() } },
  body: {
    name: { en: "Sample of a TypeScript client" },
    kind: "REGIONAL_HQ",
    sample: true,
    unitInCharge: { en: "Sample unit" },
    originEventId: conference.id,
    originOutcomeId: signing.id,
  },
};
const first = await projects.POST("/projects/v1/projects", create);
const again = await projects.POST("/projects/v1/projects", create);
assert.equal(first.response.status, 201);
assert.equal(again.data!.id, first.data!.id);

const moved = await projects.POST("/projects/v1/projects/{id}/transitions", {
  params: { path: { id: first.data!.id }, header: { "If-Match": first.response.headers.get("etag")! } },
  body: { to: "NEGOTIATING", effectiveDate: { value: "2024-04-18", precision: "DAY" } },
});
assert.ok("stage" in moved.data!, "An early step needs no second person.");
assert.equal(moved.data.stage, "NEGOTIATING");

const refused = await projects.POST("/projects/v1/projects/{id}/transitions", {
  params: { path: { id: first.data!.id }, header: { "If-Match": moved.response.headers.get("etag")! } },
  body: { to: "SIGNED", effectiveDate: { value: "2024-04-19", precision: "DAY" } },
});
assert.equal(refused.response.status, 422);
assert.ok(refused.error!.violations!.some((violation) => violation.field === "investors"));

const figures = await stats.GET("/stats/v1/datasets/{datasetId}/observations", {
  params: { path: { datasetId: "TRADE" }, query: { externalId: "seed:A3.01" } },
});
assert.equal(figures.data!.items[0].value!.value, "1732.3");
console.log("The journey went well.");
