/**
 * The draft of a protocol agreement over HTTP, for the page on which the coordinator types it.
 *
 * <p>Only for who leads the mission, the coordinator: 404 for whoever has no part in it, 403 for others. Our CSRF token is
 * needed for {@code PUT} and {@code POST}. All values of a draft are texts, exactly as typed; a missing one is empty.
 *
 * <pre>{@code
 * GET /api/missions/{id}/protocol-draft
 * { "mission": { "id": "M-2026-0007", "title": "…", "currency": "EUR" },
 *   "you": "p4",                      // whoever reads this: the coordinator
 *   "revision": 3,                    // send it back when saving
 *   "round": 2,                       // of the version that this draft becomes
 *   "remark": "",                     // why the draft is open again, to show on top; empty if it is new
 *   "answers": [ { "person": "p7", "name": "Anne Martin", "kind": "COUNTER_PROPOSAL", "words": "…", "figures": [ "…" ] } ],  // to the version before
 *   "proposedRates": { "network": "10", "introducer": "5", "prescriber": "0", "coordination": "8" },
 *   "introduction": null | { "holder": "p7", "words": "…" },    // whose introduction the client is, and what that means
 *   "choices": {
 *     "people": [ { "id": "p4", "name": "…", "isMember": true, "dayRate": "650.00" } ],   // dayRate may be ""
 *     "skills": [ "audit" ] },
 *   "nextIds": { "beneficiaries": "b4", "expenses": "e1", "fixedPrices": "f1", "contributions": "c4",
 *                "milestones": "m3", "instalments": "i3" },   // for the next new row: count up from these, never reuse one
 *   "receipts": { "e2": "/missions/…/expenses/7/receipt" },   // of expenses that were handed in, by the id of their row
 *   "draft": {
 *     "budget": "20 000,00", "startsOn": "2026-12-01", "endsOn": "2027-03-31", "contractHolder": "",
 *     "pots": { "network": { "rate": "10", "reason": "", "cap": "" }, "introducer": {…}, "prescriber": {…}, "coordination": {…} },
 *     "beneficiaries": [ { "id": "b1", "pot": "introducer", "party": "p4", "weight": "1" } ],  // party: person or "network"
 *     "expenses": [ { "id": "e1", "party": "p4", "label": "Train", "amount": "120,50" } ],
 *     "fixedPrices": [ { "id": "f1", "party": "p40", "label": "Film", "amount": "900" } ],
 *     "contributions": [ { "id": "c1", "party": "p4", "role": "…", "skills": "audit, law", "days": "2,5", "dayRate": "650",
 *                          "coefficient": "1", "coefficientReason": "", "from": "", "until": "" } ],   // party "": open role
 *     "milestones": [ { "id": "m1", "title": "…", "dueOn": "2027-01-31", "responsible": "p4" } ],      // or "open-c3"
 *     "instalments": [ { "id": "i1", "label": "Deposit", "due": "order", "milestone": "", "date": "", "amount": "30",
 *                        "unit": "percent" } ] } }            // due: order | acceptance | date; unit: amount | percent
 *
 * PUT /api/missions/{id}/protocol-draft    { "revision": 3, "draft": {…} }
 * 200 { "revision": 4 }
 * 409 { "error": "DRAFT_CHANGED", "message": "…", "revision": 5, "savedBy": "…", "savedAt": "…", "yours": {draft}, "theirs": {draft} }
 * 422 { "error": "DRAFT_NOT_OPEN", "message": "…" }
 *
 * POST /api/missions/{id}/protocol-draft/take-over     { "revision": 3, "draft": {…}, "person": "p7" }   // their figures into the draft
 * POST /api/missions/{id}/protocol-draft/bring-back    { "revision": 4, "draft": {…} }                   // what it was before
 * 200 as GET; 409 and 422 as PUT
 *
 * POST /api/missions/{id}/protocol-draft/check    { "draft": {…} }
 * 200 { "problems": [ { "section": "contributions", "row": "c1", "field": "days", "message": "…" } ],
 *       "split": null | { "budget": "€20,000.00", "base": "€17,000.00",
 *         "lines": [ { "kind": "delivery", "party": "p4", "name": "…", "label": "", "amount": "4312.50",
 *                      "formatted": "€4,312.50", "explanation": "…" } ],
 *         "totals": [ { "party": "p4", "name": "…", "amount": "…", "formatted": "…" } ] },
 *       "refusal": "",                  // why the figures allow no split although each can be read
 *       "instalments": [ { "id": "i1", "amount": "6000.00", "formatted": "€6,000.00" } ],    // once nothing is to mend
 *       "asked": [ "Anne Martin" ] }    // who would have to answer if it were proposed now; once nothing is to mend
 * }</pre>
 *
 * {@code section} is {@code mission} (with the fields {@code budget}, {@code startsOn}, {@code endsOn}, {@code contractHolder}), {@code pots} (the row
 * is the pot's code), or the name of a list of rows; {@code row} and {@code field} are empty where a problem concerns all of it.
 */
@NullMarked
package network.relais.protocol.web;

import org.jspecify.annotations.NullMarked;
