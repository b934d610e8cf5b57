// Generated from openapi.yaml by `npm run generate`.
export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service is up.
         * @description Answers as long as the process runs and reaches its database; 503 when it does not.
         */
        get: operations["status_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The towns, by name.
         * @description All towns of the metropolitan city, with what each has switched on.
         */
        get: operations["tenants_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * One town.
         * @description Name, position, languages, theme and services of a town.
         */
        get: operations["tenants_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a town's languages, theme, allowed origins, maps or geocoder.
         * @description For the town's administrators.
         */
        patch: operations["tenants_update"];
        trace?: never;
    };
    "/v1/{tenant}/boundary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The town's boundary as a GeoJSON feature.
         * @description `approximate` says that the boundary was computed (the points nearer to this town than to any other), not surveyed.
         */
        get: operations["tenants_boundary_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/coast": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The coast at the town as a GeoJSON feature.
         * @description For maps without pictures of the ground. The feature has no geometry where the operator has set none, as for towns away from the sea.
         */
        get: operations["tenants_coast_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/services": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The town's services and their settings.
         * @description For the town's administrators: every service, whether it is allowed and enabled, its settings and their schema.
         */
        get: operations["tenants_services_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the service.
                 * @example petitions
                 */
                service: components["schemas"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * One service of the town.
         * @description For the town's administrators.
         */
        get: operations["tenants_services_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switches a service on or off, or changes its settings.
         * @description For the town's administrators. A service that the operator has not allowed can't be enabled. `settings` replaces all settings of the service and must fit their schema.
         */
        patch: operations["tenants_services_update"];
        trace?: never;
    };
    "/v1/{tenant}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What the town sets.
         * @description For the town's administrators: every service, and what all services share, with the version of its settings.
         */
        get: operations["settings_areas_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/settings/{area}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        /**
         * The settings of an area and how they are filled in.
         * @description For the town's administrators: the settings in force, their JSON Schema with titles and descriptions in the language asked
         *     for, and their version as `ETag`. What was saved under an earlier schema and fits no longer is told (`misfits`, `stored`);
         *     the default is in force in its place.
         */
        get: operations["settings_read"];
        /**
         * Saves the settings of an area.
         * @description For the town's administrators. All settings of the area, in the place of those that were there; they are in force at once and kept as a new version.
         */
        put: operations["settings_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/settings/{area}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be refused of settings.
         * @description For the town's administrators. Saves nothing; tells every place at which the settings do not fit, and why they make no sense together.
         */
        post: operations["settings_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/settings/{area}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        /**
         * What has been changed of an area's settings.
         * @description For the town's administrators: every version, the newest first, with each setting before and after.
         */
        get: operations["settings_versions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/settings/{area}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
                /**
                 * @description Number of the version; 0 is what the software comes with.
                 * @example 1
                 */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /**
         * The settings of a version.
         * @description For the town's administrators. Version 0 is what the software comes with.
         */
        get: operations["settings_versions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/settings/{area}/versions/{version}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
                /**
                 * @description Number of the version; 0 is what the software comes with.
                 * @example 1
                 */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the settings of a version in force again.
         * @description For the town's administrators. They are saved as a new version; nothing of the history is lost. They must fit today's schema.
         */
        post: operations["settings_restorations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Who works for the town.
         * @description For the town's administrators.
         */
        get: operations["tenants_staff_list"];
        put?: never;
        /**
         * Gives a person a role.
         * @description For the town's administrators. The person must have signed in once.
         */
        post: operations["tenants_staff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/staff/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the role. */
                role_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a role away.
         * @description For the town's administrators. The last administrator can't be removed.
         */
        delete: operations["tenants_staff_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The town's webhooks.
         * @description For the town's administrators; in the order in which they were made. Secrets are not told.
         */
        get: operations["webhooks_list"];
        put?: never;
        /**
         * Lets a client be told of events.
         * @description For the town's administrators. From then on each event that it takes is sent to its address by POST, signed as
         *     [Standard Webhooks](https://www.standardwebhooks.com) says. The secret is told this once. A town has 50 at most.
         */
        post: operations["webhooks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a webhook a new secret.
         * @description For the town's administrators. Until `overlap_hours` have passed everything is signed with the old secret too, so that the
         *     receiver changes over in its own time; a secret that was replaced before is void at once.
         */
        post: operations["webhooks_secrets_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}/pings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a trial event.
         * @description For the town's administrators. `webhooks.ping` is sent soon; what came of it is in the deliveries.
         */
        post: operations["webhooks_pings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends again everything after an event or a time.
         * @description For the town's administrators. Every event that the webhook takes and that lies after the cursor, 30 days back at most, is
         *     sent again in its order, under the same `webhook-id`: a receiver that has an event already knows it by that.
         */
        post: operations["webhooks_replays_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /**
         * What was and will be sent to a webhook.
         * @description For the town's administrators; the newest event first. Kept for 30 days.
         */
        get: operations["webhooks_deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}/deliveries/{event_id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
                /** @description Id of the event. */
                event_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one event again that was given up.
         * @description For the town's administrators. It is due at once and its attempts are counted anew.
         */
        post: operations["webhooks_deliveries_retries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /**
         * One webhook.
         * @description For the town's administrators. The secret is not told.
         */
        get: operations["webhooks_read"];
        put?: never;
        post?: never;
        /**
         * Removes a webhook.
         * @description For the town's administrators. Its secrets and deliveries are gone with it.
         */
        delete: operations["webhooks_delete"];
        options?: never;
        head?: never;
        /**
         * Changes a webhook, or switches it off or on.
         * @description For the town's administrators. While it is off nothing is sent, and what waited is given up; what it has missed is sent
         *     with `POST /v1/{tenant}/webhooks/{webhook_id}/replays` once it is on again.
         */
        patch: operations["webhooks_update"];
        trace?: never;
    };
    "/v1/{tenant}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Who did what in the town.
         * @description For the town's administrators: what was done to its settings, its staff and to each petition, report or photo, newest first.
         *     Members of the staff are named by their person's id; citizens are not, so that nobody learns here who wrote what.
         */
        get: operations["audit_entries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The signed-in person, as this town sees them.
         * @description Name, assurance, standing in this town and roles on its staff.
         */
        get: operations["identity_me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/acts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What the signed-in person has signed or supported in this town.
         * @description Newest first. Opinions are stored without the person's id; this list is found again with a key that lies outside the database.
         */
        get: operations["participation_acts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What the signed-in person has been told in this town, grouped by subject.
         * @description Subjects with the newest news first; of each the three newest notifications. What was done by the person is never among them.
         */
        get: operations["notifications_inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/inbox/position": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Marks everything as read.
         * @description Up to and with the notification that is named, so that what arrives meanwhile stays unread. Repeating changes nothing.
         */
        put: operations["notifications_read_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/inbox/subjects/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description What the notifications are about: a petition, a report, a debate, a proposal, a comment.
                 * @example 019a5b1c-0000-7000-8000-000000000001
                 */
                subject_id: components["parameters"]["SubjectId"];
            };
            cookie?: never;
        };
        /**
         * Every notification about one subject.
         * @description Newest first; empty when the person was told nothing about it.
         */
        get: operations["notifications_subject_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/inbox/subjects/{subject_id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description What the notifications are about: a petition, a report, a debate, a proposal, a comment.
                 * @example 019a5b1c-0000-7000-8000-000000000001
                 */
                subject_id: components["parameters"]["SubjectId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Marks what is about one subject as read.
         * @description Up to and with the notification that is named, so that what arrives meanwhile stays unread. Repeating changes nothing.
         */
        put: operations["notifications_subject_read_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What the signed-in person wants to be told in this town, and how often.
         * @description Whoever has chosen nothing is written to about what needs them, at once, and about nothing else; all of it is in the inbox.
         */
        get: operations["notifications_preferences_read"];
        /**
         * Chooses what to be told, and how often.
         * @description What waits to be sent follows the new choice.
         */
        put: operations["notifications_preferences_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The signed-in person's e-mail address.
         * @description One for all towns. It is kept sealed and shown to nobody else.
         */
        get: operations["notifications_contact_read"];
        /**
         * Gives an e-mail address.
         * @description A letter is sent there with a link to a page with a button: pressing it within ten minutes confirms the address. Until then letters go
         *     on to the one before. Giving it again sends another letter; only the last one's link holds.
         */
        put: operations["notifications_contact_replace"];
        post?: never;
        /**
         * Takes the e-mail address back.
         * @description Nothing is sent any more, in any town. Repeating changes nothing.
         */
        delete: operations["notifications_contact_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/me/contact/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an e-mail address.
         * @description By the token of the link in the letter, for whom it was sent. A token holds ten minutes, and once.
         */
        post: operations["notifications_contact_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/live": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Counts as they change (server-sent events).
         * @description Each event `count` tells how many have signed, each event `comments` how many comments there are, answers included, for subjects whose comments everybody reads, each event `writing` how many changes a proposal has seen, for the `channel` that its authors are told. All have the data `{"subject_id", "count"}`; at most one of each a second per subject. Where event streams do not pass, read the subject again every 30 seconds.
         */
        get: operations["live_counts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/places": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Places of the town by their name.
         * @description Streets, addresses and other places of the town like what is typed, the likest first. The town's geocoder is asked where it has one; else, and when that can't be had, the town's own index of streets, which leaves out a house number at the end.
         */
        get: operations["places_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/nearest-place": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What a position is called.
         * @description The address or street nearest to a position in the town, 300 m away at most: a position in words, for those who do not see the map. By the town's geocoder, else by its own index, which knows one place of each street.
         */
        get: operations["places_nearest_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/media": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a photo or a document.
         * @description The body is the file itself, 15 MiB at most. A photo is made anew in three sizes, upright, without any metadata, and never
         *     shown as it was sent. What it is is told by its content, not by its `Content-Type`: the two must agree.
         *
         *     Nobody but its owner and the staff sees it until the service to which it is attached publishes it. What has not been attached
         *     within 24 hours is deleted. Who is not signed in gets a `media_token`, once: with it the file is seen and attached.
         */
        post: operations["media_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/media/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        /**
         * What is known of a photo or document.
         * @description For everybody once it is published; before that for its owner, whoever holds its token, the staff, and whoever the service shows it to (whoever made the report, with its token too).
         */
        get: operations["media_read"];
        put?: never;
        post?: never;
        /**
         * Deletes a photo or document with all its files.
         * @description For the town's staff; for its owner too as long as it is not attached.
         */
        delete: operations["media_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/media/{media_id}/redactions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Blacks out rectangles of a photo.
         * @description For the town's staff: faces, number plates. The rectangles take the place of those that were there; none shows the whole photo
         *     again. Every size is made anew from the original, which is kept apart for as long as the town's settings say.
         */
        put: operations["media_redactions_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/media/{media_id}/{rendition}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
                /**
                 * @description Pixels of the longer side (a smaller photo is not enlarged), `document`, or, for the staff, `original`: the photo before anything was blacked out.
                 * @example 640
                 */
                rendition: "160" | "640" | "2048" | "document" | "original";
            };
            cookie?: never;
        };
        /**
         * The file itself.
         * @description WebP where `Accept` names it, else JPEG. A document is always a download. The addresses that the API gives name the version
         *     (`v`): what lies there never changes. Seen by whoever may read the photo or document.
         */
        get: operations["media_renditions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/open-data/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the data set with the format as its ending: `petitions.json`, `petitions.csv`, `petition-counts.json`, `ratings.csv`, `reports.geojson`; `.geojson` where its records have positions.
                 * @example petitions.csv
                 */
                dataset: string;
            };
            cookie?: never;
        };
        /**
         * A public data set of the town.
         * @description All public records, CC-BY-4.0, without anybody's personal data.
         *     Petitions come newest first. Large data sets are written while they are sent: one that does not end as its format asks was cut off, and is to be read again.
         */
        get: operations["open_data_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/feeds/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the list: `petitions.atom`, `overdue-answers.atom`, `petition-updates.atom`, `reports.atom`.
                 * @example petitions.atom
                 */
                feed: string;
            };
            cookie?: never;
        };
        /**
         * The newest entries of a list as an Atom feed.
         * @description The newest 50 public entries (RFC 4287). A feed takes some filters and refuses the others: `petitions.atom` and
         *     `overdue-answers.atom` take `type`, `petition-updates.atom` takes `subject`, `reports.atom` takes `category` and `area`.
         */
        get: operations["open_data_feed_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petition-types": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The kinds of petition that the town offers.
         * @description Who may sign, how many sponsors are needed, what each number of signatures brings.
         */
        get: operations["petitions_types_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Published petitions.
         * @description Petitions that are or were open to signatures; publicly rejected, stopped, archived and, once published, withdrawn ones when asked for by `state`. Open data and the feed hold them all.
         */
        get: operations["petitions_list"];
        put?: never;
        /**
         * Saves a draft.
         * @description The draft is seen by its author only, who submits it with the transition `submit`.
         */
        post: operations["petitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/own-petitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The signed-in person's petitions.
         * @description Everything that the person wrote in this town, drafts included, newest first.
         */
        get: operations["petitions_own_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/followed-petitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The petitions that the signed-in person follows.
         * @description Those that can still be read, lately followed first.
         */
        get: operations["petitions_followed_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/similar-petitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Published petitions like the one being written.
         * @description At most five, the most similar first (Italian full text and trigrams).
         */
        get: operations["petitions_similar_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petition-queue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What waits for the staff.
         * @description For the town's moderators, officers and administrators: petitions to review, to answer, running by themselves (they seek sponsors, take or have taken signatures, and no answer is due), or decided in the last 30 days; oldest first. Each has one task.
         */
        get: operations["petitions_queue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * One petition.
         * @description Published petitions are for everybody; before publication only for the author, the staff and whoever holds the private link (`Sponsor-Token`).
         */
        get: operations["petitions_read"];
        put?: never;
        post?: never;
        /**
         * Throws a draft away.
         * @description For the author, until the petition is submitted.
         */
        delete: operations["petitions_delete"];
        options?: never;
        head?: never;
        /**
         * Changes the text of a draft.
         * @description For the author, until the petition is submitted.
         */
        patch: operations["petitions_update"];
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * What the petition is to the signed-in person.
         * @description The person's signature, sponsorship and following, and the transitions that are open to the person now.
         */
        get: operations["petitions_mine_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the petition along its life.
         * @description Author: `submit`, `withdraw`. Moderator: `publish`, `reject`, `restore`. Officer: `stop`, `archive`. Every transition is in the petition's timeline.
         */
        post: operations["petitions_transitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/sponsors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sponsors a petition that was shared by its private link.
         * @description Once per person; the author is not counted. When enough sponsors are found the petition goes to review by itself. A sponsor's signature is counted when the petition opens.
         */
        post: operations["petitions_sponsors_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * Signatures whose signers chose to be seen.
         * @description Newest first: who let their name or a reason be shown. The count holds everybody.
         */
        get: operations["petitions_signatures_list"];
        put?: never;
        /**
         * Signs the petition.
         * @description Once per person by nature; signing again answers the same receipt with 200. The answer is sent after the signature is durably stored.
         */
        post: operations["petitions_signatures_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/signatures/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * The signed-in person's receipt.
         * @description 404 when the person has not signed.
         */
        get: operations["petitions_own_signature_read"];
        put?: never;
        post?: never;
        /**
         * Withdraws the signature.
         * @description Possible until the petition closes.
         */
        delete: operations["petitions_own_signature_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/signatures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * All valid signatures, for the clerk.
         * @description For officers and administrators; the export is recorded in the timeline. Names are there where the type of petition identifies its signers, else only receipt, day, assurance and standing. It is written while it is sent.
         */
        get: operations["petitions_signatures_export_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * Signatures by day, by assurance and by standing.
         * @description Valid signatures by the civil day (Europe/Rome) on which they were given. The sums are the petition's count.
         */
        get: operations["petitions_counts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * What happened to the petition.
         * @description Oldest first. The staff sees internal entries too.
         */
        get: operations["petitions_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * The author's news for followers.
         * @description Newest first.
         */
        get: operations["petitions_updates_list"];
        put?: never;
        /**
         * Tells the followers something.
         * @description For the author, once the petition is published.
         */
        post: operations["petitions_updates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/followers/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Follows the petition.
         * @description The person's home shows its news. Repeating changes nothing.
         */
        put: operations["petitions_own_following_replace"];
        post?: never;
        /**
         * Stops following the petition.
         * @description Repeating changes nothing.
         */
        delete: operations["petitions_own_following_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The administration's answer.
         * @description For officers and administrators. A closed petition is then answered; an open one goes on and is answered when it closes.
         */
        post: operations["petitions_answers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/sdgs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Names the goals of the Agenda 2030 that a petition is about.
         * @description For moderators and officers, at any time: it changes nothing of what was signed. The author names them in the draft.
         */
        put: operations["petitions_sdgs_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
                /** @description Language of the translation. */
                language: components["schemas"]["Language"];
            };
            cookie?: never;
        };
        /**
         * The petition's text in that language, for who translates it.
         * @description For moderators. Its `ETag` is that of the translation alone, also while there is none; the `PUT` names it.
         */
        get: operations["petitions_translations_read"];
        /**
         * An official translation of the petition's text.
         * @description For moderators. The author's own words are kept and stay readable. `If-Match` names the translation that was read: nobody's work is overwritten unseen. The answer's `ETag` is that of the new one.
         */
        put: operations["petitions_translations_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/petitions/{petition_id}/invalidations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        /**
         * Batches of signatures that were invalidated.
         * @description Public: how many, why, and the counts before and after.
         */
        get: operations["petitions_invalidations_list"];
        put?: never;
        /**
         * Invalidates a batch of signatures.
         * @description For administrators and officers. With `dry_run` nothing is changed and the answer tells how many would be. Each signer sees the reason instead of the receipt.
         */
        post: operations["petitions_invalidations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-categories": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What can be reported in this town.
         * @description Each category with its questions, who may report it, and what the town promises.
         */
        get: operations["reports_categories_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Public reports.
         * @description Newest first. Reserved reports are never among them.
         */
        get: operations["reports_list"];
        put?: never;
        /**
         * Reports something.
         * @description Signing in is needed where the category asks for it. Whoever reports without it receives a `token`, with which they can follow and contest their report later; it is told once. Sent again under the same `Idempotency-Key` within a day, it is answered the same; however much later, it is the same report, with a new token for whoever is not signed in.
         */
        post: operations["reports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/own-reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The signed-in person's reports.
         * @description What the person reported in this town or follows, newest first; reserved reports only when they are the person's own.
         */
        get: operations["reports_own_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-map": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Public reports as a map shows them.
         * @description Clusters and single reports of a box at a zoom, 300 at most: the answer stays small however many reports there are. Counts are exact, and a report is among them as soon as it is stored.
         */
        get: operations["reports_map_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/nearby-reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Open reports of a category near a place.
         * @description What may be the same thing: public reports that are not closed, within the category's radius, nearest first, ten at most.
         */
        get: operations["reports_nearby_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-territory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Whose place it is.
         * @description Asked before anything is typed: whether the place lies in this town, and else in which, whether that town takes reports on the platform, and which of its categories and questions are the same.
         */
        get: operations["reports_territory_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * How the town deals with reports.
         * @description Counts, times to close and promises kept of the reports made in a span of months (Europe/Rome; of more than ten years the last ten), in all and by category, area, office and month. Reserved reports are counted and never shown; what was merged into another report counts with it, once. Up to a minute old.
         */
        get: operations["reports_statistics_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-desk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What the staff works with.
         * @description For moderators, officers and administrators: offices, reasons, templates, areas and the table of transitions of this town.
         */
        get: operations["reports_desk_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Who can be given a report to deal with.
         * @description For officers and administrators: everybody who has a role for reports in this town, in the order of their names.
         */
        get: operations["reports_colleagues_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-batches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves or sorts several reports at once.
         * @description For the staff. Each report is dealt with for itself, as if it had been asked for alone: what refuses one leaves the others as they were asked to be. Every report's outcome is told, in the order asked for.
         */
        post: operations["reports_batches_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-queue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Reports on the staff's desk.
         * @description For moderators, officers and administrators: reserved reports too. What is due first comes first, what has no deadline after it; or the newest first.
         */
        get: operations["reports_queue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What is sent to offices and other systems.
         * @description For officers and administrators; newest first. `failed` are those that were given up and wait for somebody.
         */
        get: operations["reports_deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/report-deliveries/{delivery_id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the delivery. */
                delivery_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a delivery again.
         * @description For officers and administrators. The delivery is due at once and counts its attempts anew.
         */
        post: operations["reports_deliveries_retries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * One report.
         * @description Public reports are for everybody; reserved ones for their author, the staff and whoever holds the `Report-Token`.
         */
        get: operations["reports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sorts a report.
         * @description For officers and administrators: category, priority, office, who deals with it, visibility, until when it is promised. Category and priority set the promise anew.
         */
        patch: operations["reports_update"];
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * What the report is to the caller.
         * @description For whoever is signed in or holds the `Report-Token`.
         */
        get: operations["reports_mine_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * The receipt of a report.
         * @description For whoever reported it: signed in as then, or with the `Report-Token`. A tagged PDF in the language asked for.
         */
        get: operations["reports_receipt_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * A report as the staff sees it.
         * @description For moderators, officers and administrators: who reported it, all answers, who deals with it, what was sent where, what can be done now.
         */
        get: operations["reports_case_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a report along its life.
         * @description For the staff whom the town's table names. What the table asks for must be given: a reason, a reason or a photo, an office, a day. Every transition is in the public timeline with its office and promise.
         */
        post: operations["reports_transitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contests that a report is closed.
         * @description For whoever reported it (signed in, or with the `Report-Token`), within the days that the town gives. The report is then reopened.
         */
        post: operations["reports_contests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Merges a report into the one that it repeats.
         * @description For officers and moderators. From then on followers, support, photos and messages are shown and counted with the main report, and so are those of what had been merged into the duplicate before; nothing is lost when the merge is undone. What is reserved and what is public are not merged. Repeating changes nothing.
         */
        put: operations["reports_merge_replace"];
        post?: never;
        /**
         * Undoes a merge.
         * @description For officers and moderators. The report is reopened with its own followers, support, photos and messages, and with what had been merged into it before it was merged itself. Merges may be undone in any order.
         */
        delete: operations["reports_merge_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/supports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says "me too".
         * @description Counted once per person; the person follows the report too. Of a duplicate the main report is supported. Repeating changes nothing.
         */
        put: operations["reports_own_support_replace"];
        post?: never;
        /**
         * Takes "me too" back.
         * @description The person goes on following. Repeating changes nothing.
         */
        delete: operations["reports_own_support_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/followers/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Follows the report.
         * @description The person's home shows its news. Repeating changes nothing.
         */
        put: operations["reports_own_following_replace"];
        post?: never;
        /**
         * Stops following the report.
         * @description Repeating changes nothing.
         */
        delete: operations["reports_own_following_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * What author and staff have written about the report.
         * @description Oldest first, with those of its duplicates. Messages that are not public are seen by the author and the staff, internal ones by the staff only.
         */
        get: operations["reports_messages_list"];
        put?: never;
        /**
         * Adds something to the report.
         * @description For the author (signed in, or with the `Report-Token`) and the staff.
         */
        post: operations["reports_messages_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/media/{media_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Shows a photo or a document of a report to everybody, or hides it.
         * @description For officers and moderators. What is hidden here stays hidden when the report moves on; faces and number plates are blacked
         *     out by `media_redactions_update` before it is shown. Repeating changes nothing.
         */
        put: operations["reports_media_publication_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/reports/{report_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * What happened to the report.
         * @description Oldest first. The staff sees internal entries too.
         */
        get: operations["reports_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Comments about a subject.
         * @description Comments that answer no other, each with its first answers. `supported`: by the lower bound of Wilson's interval (95 %) of those who support a comment among those who support it or answered against it. `both_sides`: the best for beside the best against. While `counts_shown` is false the order is `newest`: early votes do not steer.
         */
        get: operations["comments_list"];
        put?: never;
        /**
         * Writes a comment or an answer.
         * @description For whoever the service lets write about the subject now. A `fact` names its sources. What is quoted stands in a text of the subject: it is kept with the place where it is found, also when the client's text was an older one. With `as_staff`, for the town's staff, it is marked as the town's voice.
         */
        post: operations["comments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comment-desk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Comments about a subject as the staff reads them.
         * @description For moderators, officers and administrators of the subject's service: comments and answers in one list, the newest first, hidden ones with what they said. What was withdrawn is gone for the staff too.
         */
        get: operations["comments_desk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /**
         * One comment.
         * @description As it is now, also once it was withdrawn or hidden.
         */
        get: operations["comments_read"];
        put?: never;
        post?: never;
        /**
         * Withdraws one's comment.
         * @description For its author, at any time. Its words are gone for good; answers stay.
         */
        delete: operations["comments_delete"];
        options?: never;
        head?: never;
        /**
         * Changes one's comment.
         * @description For its author while comments are taken: without trace for some minutes (`own.untraced_until`), then with what it said before.
         */
        patch: operations["comments_update"];
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /**
         * Answers below a comment.
         * @description On whatever level, the oldest first: an answer comes after what it answers.
         */
        get: operations["comments_replies_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /**
         * What a comment said before it was changed.
         * @description The oldest first, 100 at most.
         */
        get: operations["comments_versions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}/supports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Supports a comment.
         * @description Once per person; who supports what is known to nobody. Again: nothing changes.
         */
        put: operations["comments_own_support_replace"];
        post?: never;
        /**
         * Takes one's support back.
         * @description While comments are supported. When there was none nothing changes.
         */
        delete: operations["comments_own_support_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}/votes-against/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Votes against a comment.
         * @description Where the town lets people do so (`votes_against`). It stands in place of one's support. Once per person; who votes how is known to nobody.
         */
        put: operations["comments_own_vote_against_replace"];
        post?: never;
        /**
         * Takes one's vote against back.
         * @description While comments are supported. When there was none nothing changes.
         */
        delete: operations["comments_own_vote_against_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/similar-comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comments that say something like a text.
         * @description While somebody writes: three at most, the most similar first, answers aside. Looks at the 2,000 best and the 2,000 newest comments. The text is in no address and is not kept.
         */
        post: operations["comments_similar_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/comments/{comment_id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Hides a comment, or shows it again.
         * @description For moderators and officers. Everybody reads that it was hidden and why; what it said is for its author.
         */
        put: operations["comments_visibility_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a text would give away.
         * @description For whoever is about to send a text: personal data in it (fiscal codes, IBANs, telephone numbers, e-mail addresses, number
         *     plates), links and capitals, each with where it stands, and the text with the personal data masked. The author decides; nothing is
         *     changed by itself. What else the town looks for is not said here, so that nobody tries out how to get round it. The text is in no
         *     address, in no log, and is not kept.
         */
        post: operations["triage_text_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * How the town moderates.
         * @description The reasons for which something is hidden, the tone that the town keeps, and how long one may appeal: for everybody to read.
         */
        get: operations["moderation_terms_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * What waits for a moderator.
         * @description For moderators, officers and administrators: of the services for which they work, without what is not theirs to decide (their own, what they have abstained from, an appeal against their own decision). The most urgent first, then what is due first.
         */
        get: operations["moderation_items_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/items/{content_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        /**
         * One item with its whole content.
         * @description Also once it has been decided. For whoever may decide on it: what is not theirs is refused.
         */
        get: operations["moderation_items_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/items/{content_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Takes this item, or keeps it longer.
         * @description Nobody else is given it for some minutes from now. Again: as long anew.
         */
        put: operations["moderation_claims_replace"];
        post?: never;
        /**
         * Gives the item back.
         * @description Whoever asks next may be given it. When it was not one's own nothing changes.
         */
        delete: operations["moderation_claims_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/items/{content_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides on an item.
         * @description For whoever has taken it, or while nobody has. Hiding tells the author why and how to appeal. On an appeal (`why`: `appeal`) `keep` shows the content again and `hide` upholds the decision.
         */
        post: operations["moderation_decisions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/counts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * How much waits.
         * @description Of the services for which the moderator works, what is not theirs to decide included.
         */
        get: operations["moderation_counts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/moderation/claims": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the next item.
         * @description The first that fits and that nobody has. For some minutes (`claim.until`) nobody else is given it. `item` is null when nothing waits.
         */
        post: operations["moderation_claims_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/sdg-goals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * The goals and targets of the Agenda 2030.
         * @description The 17 goals by number, each with the codes of its targets; 169 targets in all (UN resolution 70/1).
         */
        get: operations["sdg_goals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Published debates.
         * @description Lately published first.
         */
        get: operations["debates_list"];
        put?: never;
        /**
         * Writes the draft of a debate.
         * @description For officers. Nobody else sees it until it is published.
         */
        post: operations["debates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debate-desk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Every debate of the town, drafts too, with what waits for the staff.
         * @description For the town's moderators, officers and administrators; the newest first.
         */
        get: operations["debates_desk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * One debate with its dossier.
         * @description Published debates are for everybody, drafts for the staff. `open_actions` says what can be done in the phase in force.
         */
        get: operations["debates_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * A debate as the staff wrote it, in every language.
         * @description For the town's moderators, officers and administrators.
         */
        get: operations["debates_source_read"];
        /**
         * Writes a debate anew.
         * @description For officers. Phases that have begun keep their beginning; what comes later may move.
         */
        put: operations["debates_source_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a debate or withdraws it.
         * @description For officers. `publish` a draft; `withdraw` a published one, with a reason.
         */
        post: operations["debates_transitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/dossier-order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Puts the dossier into another order.
         * @description For officers. Items that are not named come after those that are, in the order that they had.
         */
        put: operations["debates_dossier_order_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/dossier/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the item of the dossier. */
                item_id: components["parameters"]["DossierItemId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Puts an item into the dossier, or changes it.
         * @description For officers. The id is made by the client: sending it again changes nothing more. A document is uploaded first (`/media`) and named by `media_id`. At most 60 items.
         */
        put: operations["debates_dossier_replace"];
        post?: never;
        /**
         * Takes an item out of the dossier.
         * @description For officers.
         */
        delete: operations["debates_dossier_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the item of the dossier. */
                item_id: components["parameters"]["DossierItemId"];
            };
            cookie?: never;
        };
        /**
         * A map layer of the dossier.
         * @description GeoJSON (RFC 7946), to be drawn on the town's map. Of a draft for the staff only.
         */
        get: operations["debates_layer_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/map": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * What is said in a debate, as a map shows it.
         * @description Clusters and single contributions of a box at a zoom, 300 at most. Of a point `category` is its side (`DebateSide`) and `state` what it is: `comment` or `proposal`. A line stands where its middle is, an area where it is widest. Counts are exact, and shown from the first contribution on, also while the debate's other counts are not: each comment says its side itself, for everybody to read, while what is held back are votes.
         */
        get: operations["debates_map_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * What is said about a place in a debate.
         * @description Comments and proposals that name a place, the newest first: all, those of a box, or those of something that the dossier draws on the map. An area holds what stands in it; a line and a point what stands within 50 m. A page may hold less than `limit`; `next_cursor` says whether there is more.
         */
        get: operations["debates_contributions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Writes the outcome of a debate.
         * @description For officers, once the debate is published: what citizens said, what the town did, why not.
         */
        put: operations["debates_outcome_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Proposals of a debate.
         * @description Everything that is public, the newest first; those that have been merged too. What the staff has hidden is not there.
         */
        get: operations["debates_proposals_list"];
        put?: never;
        /**
         * Begins a proposal.
         * @description In the phase `propose`. Only its authors, the staff and whoever holds the private link see it until it is published.
         */
        post: operations["debates_proposals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/similar-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Proposals of the debate that say something similar.
         * @description While somebody writes: five at most, the most similar first.
         */
        get: operations["debates_proposals_similar_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/own-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Proposals of the debate that the signed-in person writes.
         * @description Drafts too, and those that they have asked to join; the newest first, 100 at most.
         */
        get: operations["debates_proposals_own_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/hidden-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Hidden proposals of a debate.
         * @description For moderators and officers, the newest first: what they can show again.
         */
        get: operations["debates_proposals_hidden_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * One proposal with its text.
         * @description Once it is published for everybody; before only for its authors, the staff and whoever holds the private link (`Invite-Token`). A hidden one is for its authors and the staff: others are told that it was hidden and why.
         */
        get: operations["debates_proposals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * What the signed-in person is to the proposal.
         * @description Whether they are among its authors, what they can do, whether they support it. Its authors read who asks to join and the private link too.
         */
        get: operations["debates_proposals_mine_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Hides a proposal, or shows it again.
         * @description For moderators and officers, once it was published. It is listed nowhere any more; whoever asks for it is told that it was hidden and why (`proposal.hidden`). Its words, its versions and its amendments are for its authors and the staff; what is said about it is hidden with it.
         */
        put: operations["debates_proposals_visibility_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * What happened to a proposal.
         * @description From its publication on, the oldest first. Who it was is not told, only as what they acted. Of a hidden proposal it is for its authors and the staff.
         */
        get: operations["debates_proposals_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says where a proposal speaks of.
         * @description For its authors while the text is written. Once the proposal is published it stands there on the debate's map.
         */
        put: operations["debates_proposals_place_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/title": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a proposal another title.
         * @description For its authors while the text is written. `If-Match` names the version of the proposal whose title they have read; the new title is a version too.
         */
        put: operations["debates_proposals_title_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Puts the sections of a proposal in order.
         * @description For its authors while the text is written. Sections that are not named come last, as they were; no text changes.
         */
        put: operations["debates_proposals_order_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Writes a section.
         * @description For its authors while the text is written: a shared section by each of them, an owned one by its owner. The id is made by the client; `If-Match` names the version of the section that is edited, `"0"` for a new one. Comments and amendments on the text follow it.
         */
        put: operations["debates_proposals_sections_replace"];
        post?: never;
        /**
         * Takes a section out.
         * @description For its authors, as writing it. What was said about it is kept, as lost.
         */
        delete: operations["debates_proposals_sections_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        /**
         * What authors write into a section at the same time.
         * @description For authors: updates of a Yjs document whose text is named `text`, in their order, after the one named by `since`. Empty until somebody begins to write together.
         */
        get: operations["debates_proposals_updates_list"];
        put?: never;
        /**
         * Writes into a section together with others.
         * @description For authors, as writing it. The first request, with `update` null, makes the document from the text as it is; then each client sends what it has changed, also what it wrote without a network. Sending the same again changes nothing. How much, and by how many at once, is set by the town: 429 says when to send again, all in one; an update of a section with a long history counts more. A request takes 48,000 bytes of updates: a client makes long insertions in pieces of 8,000 letters, puts together (`mergeUpdates`) what finds room, and sends what it wrote in several requests, in order.
         */
        post: operations["debates_proposals_updates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * Versions of a proposal.
         * @description Every save is one, the newest first.
         */
        get: operations["debates_proposals_versions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Number of the version. */
                version: components["parameters"]["VersionNumber"];
            };
            cookie?: never;
        };
        /**
         * A proposal as it was.
         * @description Its whole text in that version.
         */
        get: operations["debates_proposals_versions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * What differs between two versions.
         * @description Word by word, by section; in the order of the later version, removed sections last.
         */
        get: operations["debates_proposals_comparison_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/authors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joins the authors, or asks to.
         * @description With the token of the private link at once; without it an author of a published proposal decides. Once per person. Authors are shown by name.
         */
        post: operations["debates_proposals_authors_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id among the authors. */
                author_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Takes somebody who has asked among the authors.
         * @description For authors.
         */
        put: operations["debates_proposals_authors_replace"];
        post?: never;
        /**
         * Leaves the authors, or declines who has asked.
         * @description An author leaves by their own id; the last one can not, but can withdraw the proposal. Sections that they owned are shared. Whoever has asked takes it back by their own id.
         */
        delete: operations["debates_proposals_authors_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        /**
         * Amendments of a proposal.
         * @description The newest first. What was withdrawn or hidden keeps its place without its words; whoever suggested it, and the staff, read the words of a hidden one.
         */
        get: operations["debates_proposals_amendments_list"];
        put?: never;
        /**
         * Suggests other words for a passage.
         * @description In the phases `propose` and `converge`, while the proposal is open. The passage is one of the version named; it is followed to the text as it is now.
         */
        post: operations["debates_proposals_amendments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back an amendment of ones own.
         * @description While nobody has decided about it. Its words, the reason and the name are gone.
         */
        delete: operations["debates_proposals_amendments_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts an amendment or rejects it.
         * @description For authors, with a reason that everybody reads; not while it is hidden. Accepting changes the text; when the passage is no longer there as it was, 409 says what stands there now.
         */
        put: operations["debates_proposals_decisions_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Hides an amendment, or shows it again.
         * @description For moderators and officers. In its place everybody reads that it was hidden and why; its words are for whoever suggested it and for the staff. It is not decided about while it is hidden.
         */
        put: operations["debates_proposals_amendments_visibility_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a proposal along its life.
         * @description Authors `publish` a draft, `freeze` the text (supports can then be given) or `withdraw` with a reason. Officers `promote` what is settled.
         */
        post: operations["debates_proposals_transitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The answer of the town.
         * @description For officers, once, when the text is settled.
         */
        post: operations["debates_proposals_answers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Merges a proposal into a similar one.
         * @description For officers. Nobodys support moves by itself: each supporter moves theirs, and both counts stay visible.
         */
        put: operations["debates_proposals_merge_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/supports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supports a proposal.
         * @description Once per person by nature, in the phase `converge`, when its text is settled. The answer is sent after the support is durably stored.
         */
        post: operations["debates_proposals_supports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/supports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes the support back.
         * @description While supports are taken.
         */
        delete: operations["debates_proposals_own_support_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/proposals/{proposal_id}/moved-supports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the support to the proposal that this one was merged into.
         * @description At one click of each supporter; to where that one was merged in the end, if it was merged too: `into_id` says which. Repeating it changes nothing.
         */
        post: operations["debates_proposals_moved_supports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Short statements on which people take sides.
         * @description The newest first. What people say of them is in the opinion picture.
         */
        get: operations["debates_statements_list"];
        put?: never;
        /**
         * Writes a statement.
         * @description In the phases and by whom the debate's rules allow (`state`), five of each person; by moderators and officers until the debate closes, also before it is published. Nobody is told who wrote it, only whether it was the administration.
         */
        post: operations["debates_statements_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/hiding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the statement. */
                statement_id: components["parameters"]["StatementId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Hides a statement.
         * @description For moderators and officers, with a reason. It is not shown any more and counts for no group; what people said of it is kept, in case it is shown again.
         */
        put: operations["debates_statements_hiding_replace"];
        post?: never;
        /**
         * Shows a statement again.
         * @description For moderators and officers. Repeating changes nothing.
         */
        delete: operations["debates_statements_hiding_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the statement. */
                statement_id: components["parameters"]["StatementId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says what one thinks of a statement.
         * @description In the phases and by whom the debate's rules allow (`opine`). It can be changed for as long. It is kept under a number that is computed from person and debate with a key outside of the database, not under the person.
         */
        put: operations["debates_own_opinion_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/opinions/mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * What the signed-in person has said, and what they are asked next.
         * @description Statements that few have seen come first; among those that about as many have seen, chance decides, for each person anew.
         */
        get: operations["debates_own_opinions_read"];
        put?: never;
        post?: never;
        /**
         * Takes all of one's opinions back.
         * @description Nothing of them stays; the groups are found without them a minute later. Possible at any time. Repeating changes nothing.
         */
        delete: operations["debates_own_opinions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/debates/{debate_id}/opinion-picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        /**
         * Groups of people who think alike, and what all groups agree on.
         * @description Found anew at most once a minute, when opinions have changed: principal components of the opinions, groups by k-means, their
         *     number by the silhouette, as Polis published it. Until as many people as the debate asks for have taken part, it says only how
         *     many are missing. Sizes and shares are rounded to five, groups have at least five people, and no person's place is told.
         */
        get: operations["debates_opinion_picture_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * How the pages of the town's sites are rated.
         * @description Pages with as many ratings as the town finds enough (five, unless it has set another number), the newest first. By month: the data set `ratings`.
         */
        get: operations["ratings_list"];
        put?: never;
        /**
         * Rates the page on which somebody is.
         * @description For everybody, without signing in, from a page of one of the town's allowed origins. The key is made once for each time
         *     that the page is opened. Neither the address of the caller nor the single rating is kept: stars and answers are counted,
         *     and what was written is kept apart, for the town's staff only, for as long as the town has set.
         */
        post: operations["ratings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/rating-results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Results of the rated pages, the worst first.
         * @description For the town's moderators, officers and administrators.
         */
        get: operations["ratings_results_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/rating-results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        /**
         * Results of all rated pages for a spreadsheet.
         * @description For the town's moderators, officers and administrators: stars and answers of every page, the lately added first. It is written while it is sent.
         */
        get: operations["ratings_results_export_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/rating-results/{page_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of a rated page. */
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        /**
         * The result of one page, with its months.
         * @description For the town's moderators, officers and administrators.
         */
        get: operations["ratings_results_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{tenant}/rating-results/{page_id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of a rated page. */
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        /**
         * What was written about one page.
         * @description For the town's moderators, officers and administrators, the newest first. Never public.
         */
        get: operations["ratings_texts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "petitions.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was handed in.
         * @description Its author has handed it in; it collects sponsors, or waits for review.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was published.
         * @description Everybody can read and sign it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.threshold_reached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition has reached a threshold.
         * @description A petition can reach it again after it has lost it; the petition tells which ones it has reached.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.threshold_lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition is below a threshold again.
         * @description Signatures were withdrawn or taken out of the count.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The author of a petition has written news.
         * @description Read them with `GET /v1/{tenant}/petitions/{petition_id}/updates`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was answered.
         * @description Read the answer with `GET /v1/{tenant}/petitions/{petition_id}/answers`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.answer_overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The answer to a petition is overdue.
         * @description The time within which the town has promised to answer has passed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition takes no more signatures.
         * @description Its time is over.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was not published.
         * @description The review has rejected it, for a reason that its author is told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was withdrawn by its author.
         * @description It takes no more signatures.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A petition was stopped.
         * @description The administration takes no more signatures for it, for a reason that everybody reads.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PetitionNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "petitions.signatures_counted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signatures of a petition were counted.
         * @description At most one a minute for each petition: `count` is what it then was.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignaturesNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report was received.
         * @description Not everybody sees it at once: `visibility` and the settings of the town decide.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report is in another state.
         * @description `state` is the one in which it is now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.sorted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report was sorted.
         * @description Its category, office, priority or visibility is another one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.messaged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * There is a message about a report.
         * @description From the citizen, the office or another system.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report is overdue.
         * @description The time within which the town has promised to close it has passed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report was merged into another one.
         * @description `state` tells how it stands; the report itself says into which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reports.unmerged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report stands for itself again.
         * @description The merge was undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A debate was opened.
         * @description Everybody can read it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DebateNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A published debate was changed.
         * @description Its dates, its question or its rules are others.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DebateNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.phase_begun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A phase of a debate has begun.
         * @description `phase` is the one that is in force now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DebateNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.outcome_written": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The outcome of a debate was written.
         * @description What the administration has decided, and why.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DebateNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A debate was withdrawn.
         * @description For a reason that everybody reads.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DebateNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposal was published.
         * @description In a debate, by its authors.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The text of a proposal is settled.
         * @description It can be supported once its phase has come.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposal was merged into another one.
         * @description Who supported it moves their support themselves.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposal was answered.
         * @description By the administration.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_promoted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposal goes on.
         * @description As what, the proposal tells.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "debates.proposal_withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposal was withdrawn.
         * @description By its authors.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "comments.written": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A comment was written.
         * @description Read it with `GET /v1/{tenant}/comments/{comment_id}`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "comments.hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A comment was hidden.
         * @description By the staff, for a reason that everybody reads.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "comments.shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A hidden comment is shown again.
         * @description By the staff.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tenants.service_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service of the town was switched or set.
         * @description By the administrators of the town or by whoever runs the platform.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ServiceNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhooks.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A trial.
         * @description Sent when an administrator asks for it, whatever events the webhook takes.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PingNotice"];
                };
            };
            responses: {
                /** @description The receiver has it; nothing of the body is read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description A refusal (RFC 9457).
         * @example {
         *       "type": "/docs/problems#petition.closed",
         *       "title": "Conflict",
         *       "status": 409,
         *       "code": "petition.closed",
         *       "params": {
         *         "closes_at": "2026-11-30T23:00:00.000Z"
         *       },
         *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Address of the code's description.
             */
            type: string;
            /** @description The HTTP status in words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What exactly is wrong, for developers. */
            detail?: string;
            /** @description Id under which the request is found in the log. */
            instance?: string;
            code: components["schemas"]["ProblemCode"];
            params: components["schemas"]["ProblemParams"];
        };
        /** @description Every reason for which a request can be refused. */
        ProblemCode: components["schemas"]["HttpProblemCode"] | components["schemas"]["TenancyProblemCode"] | components["schemas"]["IdentityProblemCode"] | components["schemas"]["ParticipationProblemCode"] | components["schemas"]["WebhookProblemCode"] | components["schemas"]["MediaProblemCode"] | components["schemas"]["MapProblemCode"] | components["schemas"]["CommentProblemCode"] | components["schemas"]["ModerationProblemCode"] | components["schemas"]["NotificationsProblemCode"] | components["schemas"]["PetitionProblemCode"] | components["schemas"]["ReportProblemCode"] | components["schemas"]["DebateProblemCode"] | components["schemas"]["ProposalProblemCode"] | components["schemas"]["OpinionProblemCode"];
        /** @description That the service answers. */
        Status: {
            /**
             * @description The service answers.
             * @enum {string}
             */
            status: "ok";
            /** @description Version of the API (semver). */
            version: string;
        };
        /**
         * Format: uuid
         * @description UUIDv7.
         * @example 019a5b1c-0000-7000-8000-000000000001
         */
        Id: string;
        /**
         * @description Short name in addresses.
         * @example bari
         */
        Slug: string;
        /**
         * @description Longitude and latitude, degrees, WGS 84.
         * @example [
         *       16.8719,
         *       41.1171
         *     ]
         */
        Position: number[];
        /**
         * @description Language (BCP 47).
         * @example it
         * @enum {string}
         */
        Language: "it" | "en";
        /** @description The town's look. */
        Theme: {
            /**
             * @description Main colour.
             * @example #0066cc
             */
            primary?: string;
        };
        /** @description Where the pictures of the ground of the town's maps come from. */
        MapTiles: {
            /**
             * @description Address of a tile, with `{z}`, `{x}` and `{y}`, and `{s}` where the host has several names.
             * @example https://tile.openstreetmap.org/{z}/{x}/{y}.png
             */
            template: string;
            /**
             * @description Whom they are owed to.
             * @example © OpenStreetMap
             */
            attribution: string;
            /**
             * @description Where the attribution leads.
             * @example https://www.openstreetmap.org/copyright
             */
            link: string | null;
        };
        /** @description A service that finds addresses for the town and answers GeocodeJSON, as Photon and Nominatim do. In its addresses `{key}` stands for the secret `geocoder` of the town, which the operator keeps. */
        Geocoder: {
            /**
             * @description Where places are asked for: with `{q}`, and where it takes them `{limit}`, `{language}`, `{lon}` and `{lat}` (the town's middle), `{bbox}` (the box around it: west, south, east, north).
             * @example https://photon.example/api?q={q}&limit={limit}&bbox={bbox}
             */
            search: string;
            /**
             * @description Where the address of a place is asked for: with `{lon}` and `{lat}`. null: it is told by the town's own streets.
             * @example https://photon.example/reverse?lon={lon}&lat={lat}
             */
            reverse: string | null;
            /**
             * @description Whom the places are owed to.
             * @example © OpenStreetMap
             */
            attribution: string;
            /**
             * @description Where the attribution leads.
             * @example https://www.openstreetmap.org/copyright
             */
            link: string | null;
            /**
             * Format: int32
             * @description Most times that a process of the API asks it in a minute; what is asked beyond is answered by the town's own index.
             */
            per_minute: number;
        };
        /**
         * Format: int32
         * @description Days for which originals of photos are kept after they were attached, so that more can be blacked out.
         */
        OriginalsDays: number;
        /**
         * @description Name of a service.
         * @enum {string}
         */
        ServiceName: "petitions" | "reports" | "debates" | "ratings";
        /** @description A service and whether the town has it on. */
        TenantService: {
            name: components["schemas"]["ServiceName"];
            /** @description Citizens of this town can use it (allowed by the operator and enabled by the town). */
            enabled: boolean;
        };
        /**
         * @description Scheme, host and port of a web site: `https`, or `http` on 127.0.0.1 and localhost.
         * @example https://www.comune.example
         */
        Origin: string;
        /**
         * @description A town.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000072",
         *       "slug": "bari",
         *       "name": "Bari",
         *       "istat_code": "072006",
         *       "ipa_code": "c_a662",
         *       "population": 316000,
         *       "position": [
         *         16.8454,
         *         41.1028
         *       ],
         *       "languages": [
         *         "it",
         *         "en"
         *       ],
         *       "theme": {
         *         "primary": "#0066cc"
         *       },
         *       "services": [
         *         {
         *           "name": "petitions",
         *           "enabled": true
         *         },
         *         {
         *           "name": "reports",
         *           "enabled": true
         *         },
         *         {
         *           "name": "ratings",
         *           "enabled": false
         *         }
         *       ],
         *       "allowed_origins": [
         *         "https://www.comune.bari.example.org"
         *       ],
         *       "map_tiles": null,
         *       "geocoder": null,
         *       "originals_days": 90
         *     }
         */
        Tenant: {
            id: components["schemas"]["Id"];
            /** @description Short name of the town, as in every path. */
            slug: components["schemas"]["Slug"];
            /**
             * @description Name of the town.
             * @example Bari
             */
            name: string;
            /**
             * @description Code of the town (ISTAT).
             * @example 072006
             */
            istat_code: string;
            /**
             * @description Code of the administration (indicePA).
             * @example c_a662
             */
            ipa_code: string;
            /**
             * Format: int32
             * @description Residents.
             */
            population: number;
            position: components["schemas"]["Position"];
            /** @description Languages of official texts, the main one first. */
            languages: components["schemas"]["Language"][];
            theme: components["schemas"]["Theme"];
            /** @description null: those of OpenStreetMap. */
            map_tiles: components["schemas"]["MapTiles"] | null;
            /** @description null: places are found in the town's own index of streets. */
            geocoder: components["schemas"]["Geocoder"] | null;
            originals_days: components["schemas"]["OriginalsDays"];
            /** @description Every service of the platform. */
            services: components["schemas"]["TenantService"][];
            /** @description Web sites on which the town's elements may be used. */
            allowed_origins: components["schemas"]["Origin"][];
        };
        /**
         * @description Hand it back as `cursor` for the next page; null on the last one.
         * @example WyIwMTlhNWIxYy0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDEiXQ
         */
        Cursor: string | null;
        /** @description A page of towns. */
        TenantPage: {
            /** @description The towns, by name. */
            items: components["schemas"]["Tenant"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description What changes of the town's look; null takes it back to the house's own. */
        ThemeChange: {
            /**
             * @description Main colour.
             * @example #0066cc
             */
            primary?: string | null;
        };
        /**
         * @description What changes of a town; what is left out stays as it is.
         * @example {
         *       "languages": [
         *         "it",
         *         "en"
         *       ],
         *       "allowed_origins": [
         *         "https://www.comune.bari.example.org",
         *         "https://partecipa.example.org"
         *       ]
         *     }
         */
        TenantChange: {
            /** @description Languages of official texts, the main one first. */
            languages?: components["schemas"]["Language"][];
            theme?: components["schemas"]["ThemeChange"];
            /** @description Where the ground of the maps comes from; null goes back to OpenStreetMap. */
            map_tiles?: components["schemas"]["MapTiles"] | null;
            /** @description The geocoder that is asked for addresses; null takes it away. */
            geocoder?: components["schemas"]["Geocoder"] | null;
            originals_days?: components["schemas"]["OriginalsDays"];
            /** @description Web sites on which the town's elements and other applications in browsers may act. The list replaces the one that was there. */
            allowed_origins?: components["schemas"]["Origin"][];
        };
        /** @description Polygon or MultiPolygon. */
        BoundaryGeometry: {
            /**
             * @description Type of the geometry.
             * @enum {string}
             */
            type: "Polygon" | "MultiPolygon";
            /** @description As RFC 7946 says for the type. */
            coordinates: unknown[][][];
        };
        /**
         * @description GeoJSON feature (RFC 7946).
         * @example {
         *       "type": "Feature",
         *       "geometry": {
         *         "type": "Polygon",
         *         "coordinates": [
         *           [
         *             [
         *               16.72,
         *               41.05
         *             ],
         *             [
         *               16.99,
         *               41.02
         *             ],
         *             [
         *               16.95,
         *               41.14
         *             ],
         *             [
         *               16.74,
         *               41.17
         *             ],
         *             [
         *               16.72,
         *               41.05
         *             ]
         *           ]
         *         ]
         *       },
         *       "properties": {
         *         "tenant": "bari",
         *         "name": "Bari",
         *         "approximate": true
         *       }
         *     }
         */
        BoundaryFeature: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Feature";
            geometry: components["schemas"]["BoundaryGeometry"];
            /** @description Whose boundary it is. */
            properties: {
                /** @description Short name of the town. */
                tenant: components["schemas"]["Slug"];
                /** @description Name of the town. */
                name: string;
                /** @description Computed, not surveyed. */
                approximate: boolean;
            };
        };
        /** @description The shore as lines, or the sea as polygons. */
        CoastGeometry: {
            /**
             * @description Type of the geometry.
             * @enum {string}
             */
            type: "MultiLineString" | "MultiPolygon";
            /** @description As RFC 7946 says for the type. */
            coordinates: unknown[][][];
        };
        /**
         * @description GeoJSON feature (RFC 7946).
         * @example {
         *       "type": "Feature",
         *       "geometry": {
         *         "type": "MultiLineString",
         *         "coordinates": [
         *           [
         *             [
         *               16.84,
         *               41.14
         *             ],
         *             [
         *               16.87,
         *               41.13
         *             ],
         *             [
         *               16.89,
         *               41.12
         *             ]
         *           ]
         *         ]
         *       },
         *       "properties": {
         *         "tenant": "bari",
         *         "name": "Bari"
         *       }
         *     }
         */
        CoastFeature: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Feature";
            /** @description The shore or the sea; null where none has been set. */
            geometry: components["schemas"]["CoastGeometry"] | null;
            /** @description At which town it is. */
            properties: {
                /** @description Short name of the town. */
                tenant: components["schemas"]["Slug"];
                /** @description Name of the town. */
                name: string;
            };
        };
        /**
         * @description A service in a town.
         * @example {
         *       "name": "ratings",
         *       "allowed": true,
         *       "enabled": true,
         *       "settings": {
         *         "enough_ratings": 5,
         *         "texts_days": 365
         *       },
         *       "settings_schema": {
         *         "type": "object",
         *         "additionalProperties": false,
         *         "properties": {
         *           "enough_ratings": {
         *             "type": "integer",
         *             "minimum": 1,
         *             "maximum": 1000,
         *             "default": 5
         *           },
         *           "texts_days": {
         *             "type": "integer",
         *             "minimum": 1,
         *             "maximum": 3650,
         *             "default": 365
         *           }
         *         }
         *       }
         *     }
         */
        ServiceSwitch: {
            name: components["schemas"]["ServiceName"];
            /** @description Switched by the operator. */
            allowed: boolean;
            /** @description Switched by the town. */
            enabled: boolean;
            /** @description Settings in force, defaults filled in; `settings_schema` is their schema. */
            settings: {
                [key: string]: unknown;
            };
            /** @description JSON Schema 2020-12 of the settings. */
            settings_schema: {
                [key: string]: unknown;
            };
        };
        /** @description Every service of a town. */
        ServicePage: {
            /** @description The services. */
            items: components["schemas"]["ServiceSwitch"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What changes of a service; what is left out stays as it is.
         * @example {
         *       "enabled": true,
         *       "settings": {
         *         "enough_ratings": 10,
         *         "texts_days": 180
         *       }
         *     }
         */
        ServiceChange: {
            /** @description Switches the service on or off for the citizens of the town. */
            enabled?: boolean;
            /** @description All settings, in place of those that were there; they must fit `settings_schema`. */
            settings?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description What a town sets: a service, or a part of what all services share.
         * @example ratings
         */
        SettingsArea: components["schemas"]["ServiceName"] | ("moderation" | "notifications");
        /**
         * Format: int32
         * @description How many things.
         * @example 12
         */
        Count: number;
        /** @description An area of settings. */
        SettingsAreaItem: {
            area: components["schemas"]["SettingsArea"];
            /**
             * @description What it is called.
             * @example Valutazioni
             */
            title: string;
            /**
             * @description What it is about.
             * @example
             */
            description: string;
            /**
             * @description Whether citizens can use it now.
             * @example true
             */
            in_use: boolean;
            /** @description Number of the version in force. */
            version: components["schemas"]["Count"];
            /**
             * @description Whether what is stored fits today's schema.
             * @example true
             */
            fits: boolean;
        };
        /** @description What a town sets. */
        SettingsAreaPage: {
            /** @description Services first, then what they share. */
            items: components["schemas"]["SettingsAreaItem"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description All settings of an area; they must fit its `settings_schema`.
         * @example {
         *       "enough_ratings": 5,
         *       "keep_texts_days": 365
         *     }
         */
        SettingsObject: {
            [key: string]: unknown;
        };
        /** @description A place at which settings do not fit their schema. */
        SettingsMisfit: {
            /**
             * @description JSON pointer; of something that is missing, to where it should be.
             * @example /enough_ratings
             */
            at: string;
            /**
             * @description The word of JSON Schema that is broken.
             * @example minimum
             */
            rule: string;
            /**
             * Format: double
             * @description What the rule asks for, where it is one value: a number in the unit of the setting, or how many letters or items.
             * @example 1
             */
            limit: string | number | null;
        };
        /**
         * @description The settings of an area.
         * @example {
         *       "area": "ratings",
         *       "title": "Valutazioni",
         *       "description": "",
         *       "version": 2,
         *       "settings": {
         *         "enough_ratings": 5,
         *         "keep_texts_days": 365
         *       },
         *       "settings_schema": {
         *         "type": "object",
         *         "properties": {
         *           "enough_ratings": {
         *             "title": "Valutazioni che bastano",
         *             "type": "integer",
         *             "minimum": 1
         *           }
         *         }
         *       },
         *       "misfits": []
         *     }
         */
        AreaSettings: {
            area: components["schemas"]["SettingsArea"];
            /**
             * @description What it is called.
             * @example Valutazioni
             */
            title: string;
            /**
             * @description What it is about; empty where nothing needs to be said.
             * @example Quanto sono chiare le pagine
             */
            description: string;
            /** @description Number of the version in force; 0 is what the software comes with. */
            version: components["schemas"]["Count"];
            /** @description Settings in force, defaults filled in. */
            settings: components["schemas"]["SettingsObject"];
            /**
             * @description JSON Schema 2020-12 of the settings. `title` and `description` are for people; `x-unit` is the unit of a number, `x-options` what values are called, `x-item` what one of a list is called.
             * @example {
             *       "type": "object",
             *       "properties": {
             *         "enough_ratings": {
             *           "title": "Valutazioni che bastano",
             *           "type": "integer",
             *           "minimum": 1
             *         }
             *       }
             *     }
             */
            settings_schema: {
                [key: string]: unknown;
            };
            /** @description Where stored settings fit no longer; the default is in force there. */
            misfits: components["schemas"]["SettingsMisfit"][];
            /** @description What is stored; there when it fits no longer. */
            stored?: components["schemas"]["SettingsObject"];
        };
        /** @description Reasons that have to do with the request itself. */
        HttpProblemCode: "http.invalid_request" | "http.unreadable_text" | "http.not_found" | "http.method_not_allowed" | "http.unsupported_media_type" | "http.too_large" | "http.not_acceptable" | "http.precondition_failed" | "http.idempotency_in_progress" | "http.idempotency_mismatch" | "http.too_many_requests" | "http.unavailable" | "http.fault";
        /** @description Reasons that have to do with the town, its services and its staff. */
        TenancyProblemCode: "tenant.unknown" | "tenant.origin_not_allowed" | "tenant.last_administrator" | "tenant.person_unknown" | "tenant.invalid_settings" | "service.not_enabled" | "service.not_allowed" | "staff.role_needed";
        /** @description Reasons that have to do with who is asking. */
        IdentityProblemCode: "identity.sign_in_needed" | "identity.token_invalid" | "identity.token_expired" | "identity.proof_invalid" | "identity.scope_missing" | "identity.other_town" | "identity.assurance_too_low" | "identity.standing_missing" | "identity.too_young" | "identity.age_unknown";
        /** @description Reasons that have to do with signing, sponsoring and supporting. */
        ParticipationProblemCode: "participation.closed" | "participation.none" | "participation.invalidated";
        /** @description Reasons that have to do with webhooks. */
        WebhookProblemCode: "webhook.address_refused" | "webhook.too_many" | "webhook.disabled" | "webhook.delivery_not_dead";
        /** @description Reasons that have to do with photos and documents. */
        MediaProblemCode: "media.empty" | "media.type_mismatch" | "media.broken" | "media.too_many_pixels" | "media.ambiguous" | "media.unknown" | "media.too_many" | "media.original_gone";
        /** @description Reasons that have to do with what is drawn on maps. */
        MapProblemCode: "map.geometry_wrong" | "map.geometry_crossing" | "map.outside_territory";
        /** @description Reasons that have to do with comments. */
        CommentProblemCode: "comment.closed" | "comment.parent_unknown" | "comment.passage_unknown" | "comment.place_not_taken" | "comment.source_needed" | "comment.tag_unknown" | "comment.no_votes_against" | "comment.author_only" | "comment.not_visible" | "comment.own" | "comment.reason_needed";
        /** @description Reasons that have to do with moderation. */
        ModerationProblemCode: "moderation.taken" | "moderation.not_yours" | "moderation.changed" | "moderation.reason_needed" | "moderation.reason_unknown" | "moderation.outcome_impossible";
        /** @description Reasons that have to do with notifications. */
        NotificationsProblemCode: "notifications.token_invalid" | "notifications.too_many_letters";
        /** @description Reasons that have to do with petitions. */
        PetitionProblemCode: "petition.type_unknown" | "petition.sdg_unknown" | "petition.not_open" | "petition.closed" | "petition.transition_impossible" | "petition.transition_forbidden" | "petition.reason_needed" | "petition.not_a_draft" | "petition.author_only" | "petition.not_published" | "petition.sponsor_token_wrong" | "petition.own_petition" | "petition.already_answered" | "petition.original_language";
        /** @description Reasons that have to do with reports. */
        ReportProblemCode: "report.category_unknown" | "report.outside_territory" | "report.emergency" | "report.answer_missing" | "report.answer_wrong" | "report.channel_forbidden" | "report.transition_impossible" | "report.transition_forbidden" | "report.reason_needed" | "report.reason_or_photo_needed" | "report.office_needed" | "report.day_needed" | "report.not_public" | "report.life_unreachable" | "report.life_dead_end" | "report.life_no_return" | "report.settings_repeated" | "report.settings_unknown" | "report.merge_needed" | "report.author_only" | "report.not_contestable" | "report.merge_impossible" | "report.not_merged" | "report.assignee_unknown" | "report.delivery_not_failed";
        /** @description Reasons that have to do with debates. */
        DebateProblemCode: "debate.phase_wrong" | "debate.phases_unsound" | "debate.phase_begun" | "debate.not_published" | "debate.transition_impossible" | "debate.reason_needed" | "debate.sdg_unknown" | "debate.tag_twice" | "debate.item_incomplete" | "debate.dossier_full";
        /** @description Reasons that have to do with proposals. */
        ProposalProblemCode: "proposal.transition_impossible" | "proposal.transition_forbidden" | "proposal.reason_needed" | "proposal.target_needed" | "proposal.text_settled" | "proposal.text_empty" | "proposal.author_only" | "proposal.section_owned" | "proposal.too_many" | "proposal.invite_wrong" | "proposal.last_author" | "proposal.passage_unknown" | "proposal.passage_changed" | "proposal.amendment_decided" | "proposal.hidden" | "proposal.amendment_hidden" | "proposal.merge_impossible" | "proposal.merge_too_late" | "proposal.not_merged" | "proposal.not_settled" | "proposal.too_fast" | "proposal.writers_many" | "proposal.update_wrong";
        /** @description Why something about statements and opinions is refused. */
        OpinionProblemCode: "opinion.statement_known" | "opinion.statements_full" | "opinion.statements_enough";
        /**
         * @description Names and numbers that complete the code, with the units that the code's description says; the words for it are the reader's.
         * @example {
         *       "at": "/limit",
         *       "in": "query",
         *       "rule": "maximum: must be <= 100"
         *     }
         */
        ProblemParams: {
            [key: string]: string | number | boolean | string[];
        };
        /**
         * @description Why settings that fit one by one make no sense together.
         * @example {
         *       "code": "report.life_dead_end",
         *       "params": {
         *         "state": "received"
         *       }
         *     }
         */
        SettingsRefusal: {
            code: components["schemas"]["ProblemCode"];
            params: components["schemas"]["ProblemParams"];
        };
        /**
         * @description What is wrong with settings.
         * @example {
         *       "sound": false,
         *       "misfits": [
         *         {
         *           "at": "/enough_ratings",
         *           "rule": "minimum",
         *           "limit": 1
         *         }
         *       ],
         *       "refusal": null
         *     }
         */
        SettingsCheck: {
            /**
             * @description Whether they could be saved.
             * @example false
             */
            sound: boolean;
            /** @description Every place at which they do not fit. */
            misfits: components["schemas"]["SettingsMisfit"][];
            /** @description Why they make no sense together; null while some do not fit, and when nothing is wrong. */
            refusal: components["schemas"]["SettingsRefusal"] | null;
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-23T10:00:00.000Z
         */
        Instant: string;
        /** @description One setting that was changed: `before` is missing where there was none, `after` where there is none any more. */
        SettingChange: {
            /**
             * @description Name of the setting.
             * @example enough_ratings
             */
            name: string;
            /**
             * @description What it was.
             * @example 5
             */
            before?: unknown;
            /**
             * @description What it is.
             * @example 10
             */
            after?: unknown;
        };
        /** @description A version of an area's settings. */
        SettingsVersion: {
            /** @description Its number. */
            version: components["schemas"]["Count"];
            /** @description When it was saved. */
            at: components["schemas"]["Instant"];
            /**
             * @description Who saved it: an administrator of the town, or the operator of the platform. The audit knows the person.
             * @example staff
             * @enum {string}
             */
            actor: "staff" | "operator";
            /** @description What was changed. */
            changes: components["schemas"]["SettingChange"][];
            /**
             * Format: int32
             * @description The version that was put in force again with it.
             * @example null
             */
            restored: number | null;
        };
        /** @description A page of versions. */
        SettingsVersionPage: {
            /** @description The versions, the newest first. */
            items: components["schemas"]["SettingsVersion"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description The settings of a version.
         * @example {
         *       "version": 1,
         *       "settings": {
         *         "enough_ratings": 5,
         *         "keep_texts_days": 365
         *       },
         *       "misfits": []
         *     }
         */
        PastSettings: {
            /** @description Its number. */
            version: components["schemas"]["Count"];
            /** @description The settings, defaults filled in. */
            settings: components["schemas"]["SettingsObject"];
            /** @description Where they fit today's schema no longer. */
            misfits: components["schemas"]["SettingsMisfit"][];
        };
        /**
         * @description What a member of the staff may do: everything, decide on content, handle cases.
         * @enum {string}
         */
        StaffRoleName: "administrator" | "moderator" | "officer";
        /**
         * @description A role that a person has on the staff of the town.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000004",
         *       "person_id": "019a5b1c-0000-7000-8000-000000000003",
         *       "role": "officer",
         *       "service": "reports",
         *       "since": "2026-09-01T08:00:00.000Z"
         *     }
         */
        StaffRole: {
            id: components["schemas"]["Id"];
            /** @description Id of the person. */
            person_id: components["schemas"]["Id"];
            role: components["schemas"]["StaffRoleName"];
            /** @description null means every service. */
            service: components["schemas"]["ServiceName"] | null;
            /** @description When the role was given. */
            since: components["schemas"]["Instant"];
        };
        /** @description A page of roles. */
        StaffPage: {
            /** @description The roles, the lately given first. */
            items: components["schemas"]["StaffRole"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A role to be given.
         * @example {
         *       "person_id": "019a5b1c-0000-7000-8000-000000000003",
         *       "role": "officer",
         *       "service": "reports"
         *     }
         */
        NewStaffRole: {
            /** @description Id of the person, as `GET /v1/{tenant}/me` tells it to them. */
            person_id: components["schemas"]["Id"];
            role: components["schemas"]["StaffRoleName"];
            /** @description The one service the role is for; every service when missing. */
            service?: components["schemas"]["ServiceName"];
        };
        /** @description Who receives the events. */
        WebhookClient: string;
        /**
         * Format: uri
         * @description Where events are sent to: an https address that everybody on the Internet can reach, without a password in it.
         * @example https://hooks.example.org/casa
         */
        WebhookUrl: string;
        /** @description What it is for, for whoever reads the list. */
        WebhookDescription: string;
        /**
         * @description What has happened; each is described under `webhooks` of this document.
         * @enum {string}
         */
        WebhookEventName: "petitions.submitted" | "petitions.published" | "petitions.threshold_reached" | "petitions.threshold_lost" | "petitions.updated" | "petitions.answered" | "petitions.answer_overdue" | "petitions.closed" | "petitions.rejected" | "petitions.withdrawn" | "petitions.stopped" | "petitions.signatures_counted" | "reports.received" | "reports.moved" | "reports.sorted" | "reports.messaged" | "reports.overdue" | "reports.merged" | "reports.unmerged" | "debates.published" | "debates.changed" | "debates.phase_begun" | "debates.outcome_written" | "debates.withdrawn" | "debates.proposal_published" | "debates.proposal_settled" | "debates.proposal_merged" | "debates.proposal_answered" | "debates.proposal_promoted" | "debates.proposal_withdrawn" | "comments.written" | "comments.hidden" | "comments.shown" | "tenants.service_changed" | "webhooks.ping";
        /** @description The events that are sent. */
        WebhookEvents: components["schemas"]["WebhookEventName"][];
        /**
         * @description `disabled`: nothing is sent.
         * @enum {string}
         */
        WebhookState: "active" | "disabled";
        /**
         * @description A client that is told of events.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "client": "Gestionale Esempio",
         *       "url": "https://hooks.example.org/casa",
         *       "description": "Petizioni nel gestionale del protocollo.",
         *       "events": [
         *         "petitions.published",
         *         "petitions.answered"
         *       ],
         *       "state": "active",
         *       "disabled_reason": null,
         *       "disabled_at": null,
         *       "failing_since": null,
         *       "dead_deliveries": 0,
         *       "previous_secret_until": null,
         *       "created_at": "2026-11-23T10:00:00.000Z"
         *     }
         */
        Webhook: {
            id: components["schemas"]["Id"];
            client: components["schemas"]["WebhookClient"];
            url: components["schemas"]["WebhookUrl"];
            description: components["schemas"]["WebhookDescription"];
            events: components["schemas"]["WebhookEvents"];
            state: components["schemas"]["WebhookState"];
            /**
             * @description `staff`: an administrator has done it; `gone`: the receiver has answered 410; `failing`: nothing has arrived for five days; null while it is active.
             * @enum {string|null}
             */
            disabled_reason: "staff" | "gone" | "failing" | null;
            /** @description When it was disabled; null while it is active. */
            disabled_at: components["schemas"]["Instant"] | null;
            /** @description Since when every attempt has failed; null when the last one arrived. */
            failing_since: components["schemas"]["Instant"] | null;
            /** @description How many deliveries were given up and wait for somebody. */
            dead_deliveries: components["schemas"]["Count"];
            /** @description Until when the replaced secret signs too; null when there is none. */
            previous_secret_until: components["schemas"]["Instant"] | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Instant"];
        };
        /** @description A page of webhooks. */
        WebhookPage: {
            /** @description The webhooks. */
            items: components["schemas"]["Webhook"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A webhook to be made.
         * @example {
         *       "client": "Gestionale Esempio",
         *       "url": "https://hooks.example.org/casa",
         *       "description": "Petizioni nel gestionale del protocollo.",
         *       "events": [
         *         "petitions.published",
         *         "petitions.answered"
         *       ]
         *     }
         */
        NewWebhook: {
            client: components["schemas"]["WebhookClient"];
            url: components["schemas"]["WebhookUrl"];
            description?: components["schemas"]["WebhookDescription"];
            events: components["schemas"]["WebhookEvents"];
        };
        /** @description Told this once: with it the receiver checks signatures. */
        WebhookSecret: string;
        /**
         * @description A webhook and the secret that it was given.
         * @example {
         *       "webhook": {
         *         "id": "019a5b1c-0000-7000-8000-000000000001",
         *         "client": "Gestionale Esempio",
         *         "url": "https://hooks.example.org/casa",
         *         "description": "Petizioni nel gestionale del protocollo.",
         *         "events": [
         *           "petitions.published",
         *           "petitions.answered"
         *         ],
         *         "state": "active",
         *         "disabled_reason": null,
         *         "disabled_at": null,
         *         "failing_since": null,
         *         "dead_deliveries": 0,
         *         "previous_secret_until": null,
         *         "created_at": "2026-11-23T10:00:00.000Z"
         *       },
         *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
         *     }
         */
        CreatedWebhook: {
            webhook: components["schemas"]["Webhook"];
            secret: components["schemas"]["WebhookSecret"];
        };
        /**
         * @description How the old secret gives way to a new one.
         * @example {
         *       "overlap_hours": 24
         *     }
         */
        NewSecret: {
            /**
             * Format: int32
             * @description Hours for which the old secret still signs too.
             * @default 24
             */
            overlap_hours: number;
        };
        /**
         * @description `waiting` is sent, or sent again, by itself; `dead` was given up and waits for somebody.
         * @enum {string}
         */
        WebhookDeliveryState: "waiting" | "delivered" | "dead";
        /**
         * @description An event on its way to a webhook.
         * @example {
         *       "event_id": "019a5b1c-0000-7000-8000-000000000013",
         *       "event": "petitions.published",
         *       "happened_at": "2026-11-23T10:00:00.000Z",
         *       "state": "delivered",
         *       "attempts": 1,
         *       "next_try_at": null,
         *       "delivered_at": "2026-11-23T10:00:04.000Z",
         *       "answered": 204,
         *       "error": null
         *     }
         */
        WebhookDelivery: {
            /** @description Id of the event: the `webhook-id` under which it is sent. */
            event_id: components["schemas"]["Id"];
            event: components["schemas"]["WebhookEventName"];
            /** @description When it happened. */
            happened_at: components["schemas"]["Instant"];
            state: components["schemas"]["WebhookDeliveryState"];
            /** @description How many times it was tried. */
            attempts: components["schemas"]["Count"];
            /** @description When it is tried next; null when it is not tried any more. */
            next_try_at: components["schemas"]["Instant"] | null;
            /** @description When it arrived; null until then. */
            delivered_at: components["schemas"]["Instant"] | null;
            /**
             * Format: int32
             * @description HTTP status of the last answer; null when there was none.
             */
            answered: number | null;
            /** @description Why the last attempt failed; null when it has not. */
            error: string | null;
        };
        /**
         * @description From where on events are sent again; one of the two.
         * @example {
         *       "since": "2026-11-23T10:00:00.000Z"
         *     }
         */
        NewReplay: {
            /** @description Id of the last event that the receiver has. */
            after?: components["schemas"]["Id"];
            /** @description The time from which on it lacks events, included. */
            since?: components["schemas"]["Instant"];
        };
        /**
         * @description What is sent again.
         * @example {
         *       "deliveries": 12
         *     }
         */
        Replay: {
            /** @description How many events. */
            deliveries: components["schemas"]["Count"];
        };
        /** @description A page of deliveries. */
        WebhookDeliveryPage: {
            /** @description The deliveries, the newest event first. */
            items: components["schemas"]["WebhookDelivery"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What changes of a webhook; what is left out stays as it is.
         * @example {
         *       "state": "disabled"
         *     }
         */
        WebhookChange: {
            client?: components["schemas"]["WebhookClient"];
            url?: components["schemas"]["WebhookUrl"];
            description?: components["schemas"]["WebhookDescription"];
            events?: components["schemas"]["WebhookEvents"];
            state?: components["schemas"]["WebhookState"];
        };
        /** @description Something that was done. */
        AuditEntry: {
            id: components["schemas"]["Id"];
            /** @description When it was done. */
            at: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description What it was done to: a petition, a report …, or the town itself.
             * @example 019a5b1c-0000-7000-8000-000000000002
             */
            subject_id: string;
            /**
             * @description What was done: `tenant.changed`, `service.changed`, `settings.changed`, `role.given`, or an entry of a subject's timeline (`publish`, `exported` …).
             * @example tenant.changed
             */
            action: string;
            /**
             * @description As what somebody acted.
             * @example staff
             * @enum {string}
             */
            actor: "author" | "staff" | "system" | "citizen" | "operator";
            /**
             * Format: uuid
             * @description Who it was of the staff; null for everybody else.
             * @example 019a5b1c-0000-7000-8000-000000000003
             */
            person_id: string | null;
            /**
             * @description Everybody sees the entry in its subject's timeline.
             * @example false
             */
            public: boolean;
            /**
             * @description Names and numbers that complete the entry, in the units that the names end with; of a change `NAME_before` and `NAME_after` of each value that is another now.
             * @example {
             *       "originals_days_before": 90,
             *       "originals_days_after": 30
             *     }
             */
            params: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description A page of entries, newest first. */
        AuditPage: {
            /** @description The entries. */
            items: components["schemas"]["AuditEntry"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description One line of plain text.
         * @example Bari
         */
        Line: string;
        /**
         * @description How sure it is who somebody is: `low` = e-mail, `substantial` = SPID or CIE level 2, `high` = level 3.
         * @enum {string}
         */
        Assurance: "none" | "low" | "substantial" | "high";
        /**
         * @description What ties a person to the town.
         * @enum {string}
         */
        Standing: "resident" | "works_here" | "studies_here";
        /**
         * @description The person who is signed in.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000003",
         *       "given_name": "Maria",
         *       "family_name": "Cassano",
         *       "assurance": "substantial",
         *       "age": 39,
         *       "standing": [
         *         "resident"
         *       ],
         *       "roles": []
         *     }
         */
        Me: {
            id: components["schemas"]["Id"];
            /** @description Given name. */
            given_name: components["schemas"]["Line"];
            /** @description Family name. */
            family_name: components["schemas"]["Line"];
            assurance: components["schemas"]["Assurance"];
            /**
             * Format: int32
             * @description Completed years.
             */
            age: number | null;
            /** @description The person's ties to this town; empty when there are none. */
            standing: components["schemas"]["Standing"][];
            /** @description Roles on the staff of this town. */
            roles: {
                role: components["schemas"]["StaffRoleName"];
                /** @description The one service that the role is for; null means every service. */
                service: components["schemas"]["ServiceName"] | null;
            }[];
        };
        /**
         * @description Receipt code.
         * @example PET-2026-0042-7K3M-9QZT
         */
        Receipt: string;
        /**
         * @description Something that the person has signed or supported.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000005",
         *       "kind": "signature",
         *       "service": "petitions",
         *       "subject_id": "019a5b1c-0000-7000-8000-000000000001",
         *       "subject_code": "PET-2026-0042",
         *       "subject_title": "Una pista ciclabile in via Esempio",
         *       "at": "2026-11-23T10:00:00.000Z",
         *       "receipt": "PET-2026-0042-7K3M-9QZT"
         *     }
         */
        Act: {
            id: components["schemas"]["Id"];
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "signature" | "sponsorship" | "support" | "comment_support" | "comment_against";
            service: components["schemas"]["ServiceName"];
            /** @description Id of the petition or report. */
            subject_id: components["schemas"]["Id"];
            /**
             * @description Code that people use.
             * @example PET-2026-0042
             */
            subject_code: string;
            /** @description Title of the petition or report. */
            subject_title: components["schemas"]["Line"];
            /** @description When it was done. */
            at: components["schemas"]["Instant"];
            receipt: components["schemas"]["Receipt"];
        };
        /** @description A page of acts. */
        ActPage: {
            /** @description The acts, newest first. */
            items: components["schemas"]["Act"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What has happened. More may be added: show the text of one that you don't know.
         * @example petition_answered
         * @enum {string}
         */
        NotificationKind: "petition_published" | "petition_rejected" | "petition_moved" | "petition_threshold" | "petition_answered" | "petition_update" | "report_moved" | "report_message" | "debate_phase" | "debate_outcome" | "comment_reply" | "proposal_join" | "proposal_amended" | "proposal_decided" | "proposal_merged" | "proposal_answered" | "moderation_decided" | "appeal_decided" | "work_waits" | "work_urgent" | "moderation_fell_back" | "new_petition" | "new_report" | "new_debate" | "address_paused";
        /**
         * @description Why somebody is told: `replies` = somebody answered them; `own` = what they wrote has moved; `decisions` = about their words or
         *     their account; `urgent` and `work` = the staff's work, what can't wait and the rest; `followed` = they follow the subject;
         *     `area` = it is in an area that they follow.
         * @example own
         * @enum {string}
         */
        NotificationReason: "replies" | "own" | "decisions" | "urgent" | "work" | "followed" | "area";
        /** @description A piece of news for one person. */
        Notification: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["NotificationKind"];
            reason: components["schemas"]["NotificationReason"];
            /** @description When it happened. */
            at: components["schemas"]["Instant"];
            /**
             * @description What has happened in one sentence, in the language that was asked for.
             * @example Il Comune ha risposto alla petizione «Una pista ciclabile in via Esempio».
             */
            text: string;
            /**
             * @description The beginning of what somebody wrote; null where nobody did.
             * @example I lavori cominciano a marzo.
             */
            excerpt: string | null;
            /**
             * @description The person has read it.
             * @example false
             */
            read: boolean;
        };
        /** @description A subject and what is new of it. */
        InboxSubject: {
            /** @description What the notifications are about. */
            subject_id: components["schemas"]["Id"];
            /**
             * @description What the subject was called when the newest notification was made.
             * @example Una pista ciclabile in via Esempio
             */
            title: components["schemas"]["Line"];
            /**
             * @description The element that shows the subject, without `cdc-`.
             * @example petition
             */
            element: string;
            /**
             * Format: uuid
             * @description The id that the element shows; null when it takes none.
             * @example 019a5b1c-0000-7000-8000-000000000001
             */
            shown_by: string | null;
            /** @description Notifications about it that are unread. */
            unread: components["schemas"]["Count"];
            /** @description Notifications about it in all. */
            total: components["schemas"]["Count"];
            /** @description The newest of them. */
            notifications: components["schemas"]["Notification"][];
        };
        /** @description A page of subjects, those with the newest news first. */
        Inbox: {
            /** @description The subjects. */
            items: components["schemas"]["InboxSubject"][];
            /** @description Unread notifications in all. */
            unread: components["schemas"]["Count"];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description The newest notification that the person has seen. */
        ReadUntil: {
            /** @description Its id. */
            until: components["schemas"]["Id"];
        };
        /** @description What is still unread. */
        Unread: {
            /** @description Unread notifications in all. */
            unread: components["schemas"]["Count"];
        };
        /** @description A page of notifications, newest first. */
        NotificationPage: {
            /** @description The notifications. */
            items: components["schemas"]["Notification"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description How often letters are sent: `at_once`; `daily` = in the morning at 8; `weekly` = on Monday at 8 (Europe/Rome); `never` = only in the inbox.
         * @example daily
         * @enum {string}
         */
        Frequency: "at_once" | "daily" | "weekly" | "never";
        /**
         * @description How often, by the reason for which somebody is told.
         * @example {
         *       "replies": "at_once",
         *       "own": "at_once",
         *       "decisions": "at_once",
         *       "urgent": "at_once",
         *       "work": "daily",
         *       "followed": "never",
         *       "area": "never"
         *     }
         */
        Frequencies: {
            /** @description Somebody answered them. */
            replies: components["schemas"]["Frequency"];
            /** @description What they wrote has moved. */
            own: components["schemas"]["Frequency"];
            /** @description Decisions about their words or their account. */
            decisions: components["schemas"]["Frequency"];
            /** @description Work of the staff that can't wait. */
            urgent: components["schemas"]["Frequency"];
            /** @description Other work of the staff. */
            work: components["schemas"]["Frequency"];
            /** @description What they follow. */
            followed: components["schemas"]["Frequency"];
            /** @description What is new in their areas. */
            area: components["schemas"]["Frequency"];
        };
        /**
         * @description Hours and minutes.
         * @example 07:30
         */
        TimeOfDay: string;
        /**
         * @description Hours (Europe/Rome) in which no letter is sent; what falls due then is sent at their end. `from` after `until` is over midnight.
         * @example {
         *       "from": "22:00",
         *       "until": "07:30"
         *     }
         */
        QuietHours: {
            /** @description When they begin. */
            from: components["schemas"]["TimeOfDay"];
            /** @description When they end. */
            until: components["schemas"]["TimeOfDay"];
        };
        /**
         * @description What somebody wants to be told, and how often.
         * @example {
         *       "frequencies": {
         *         "replies": "at_once",
         *         "own": "at_once",
         *         "decisions": "at_once",
         *         "urgent": "at_once",
         *         "work": "daily",
         *         "followed": "weekly",
         *         "area": "daily"
         *       },
         *       "quiet": {
         *         "from": "22:00",
         *         "until": "07:30"
         *       },
         *       "language": "it"
         *     }
         */
        NotificationPreferences: {
            frequencies: components["schemas"]["Frequencies"];
            /** @description Quiet hours; null when there are none. */
            quiet: components["schemas"]["QuietHours"] | null;
            /** @description Language of the letters. */
            language: components["schemas"]["Language"];
        };
        /**
         * @description An e-mail address.
         * @example maria@example.org
         */
        EmailAddress: string;
        /**
         * @description Where somebody is written to.
         * @example {
         *       "address": "maria@example.org",
         *       "paused_at": null,
         *       "paused_because": null,
         *       "asked": null,
         *       "asked_until": null
         *     }
         */
        Contact: {
            /** @description The address that letters go to; null when there is none. */
            address: components["schemas"]["EmailAddress"] | null;
            /** @description Since when nothing is sent because letters came back; null when they arrive. Giving the address again ends it. */
            paused_at: components["schemas"]["Instant"] | null;
            /**
             * @description What the other mail server said.
             * @example 550 no such user
             */
            paused_because: string | null;
            /** @description The address that waits to be confirmed; null when none does. */
            asked: components["schemas"]["EmailAddress"] | null;
            /** @description Until when it can be confirmed. */
            asked_until: components["schemas"]["Instant"] | null;
        };
        /** @description The address. */
        NewContact: {
            address: components["schemas"]["EmailAddress"];
        };
        /** @description What the letter says. */
        ContactConfirmation: {
            /**
             * @description Of the letter's link.
             * @example AZpbHAAAcACAAAAAAAAAAQ5fZ1x0a2V5bm9uY2VtYWM
             */
            token: string;
        };
        /**
         * @description Longitude and latitude in degrees, WGS 84 (RFC 7946 §3.1.1).
         * @example [
         *       16.8719,
         *       41.1256
         *     ]
         */
        MapPosition: number[];
        /** @description A position (GeoJSON Point, RFC 7946). */
        MapPointGeometry: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Point";
            coordinates: components["schemas"]["MapPosition"];
        };
        /**
         * @description A place with a name.
         * @example {
         *       "name": "Via Sparano 12",
         *       "kind": "address",
         *       "detail": "Murat",
         *       "position": {
         *         "type": "Point",
         *         "coordinates": [
         *           16.8697,
         *           41.1236
         *         ]
         *       }
         *     }
         */
        Place: {
            /**
             * @description As people call it, with the house number of an address.
             * @example Via Sparano 12
             */
            name: string;
            /**
             * @description What it is: a street, a house with its number, or something else that has a name.
             * @enum {string}
             */
            kind: "street" | "address" | "place";
            /**
             * @description What tells it from others of that name; may be empty.
             * @example Murat
             */
            detail: string;
            position: components["schemas"]["MapPointGeometry"];
        };
        /** @description Who answered. */
        PlaceSource: {
            /**
             * @description The town's own index of streets or its geocoder.
             * @enum {string}
             */
            kind: "index" | "geocoder";
            /**
             * @description The town has a geocoder that could not be asked just now: the index answered in its place.
             * @example false
             */
            outage: boolean;
            /**
             * @description Whom the places are owed to; may be empty.
             * @example © OpenStreetMap
             */
            attribution: string;
            /**
             * @description Where the attribution leads.
             * @example https://www.openstreetmap.org/copyright
             */
            link: string | null;
        };
        /** @description Places that were found. */
        PlacePage: {
            /** @description The places, the likest first. */
            items: components["schemas"]["Place"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
            source: components["schemas"]["PlaceSource"];
        };
        /** @description What lies nearest, and who says so. */
        NearestPlace: {
            /** @description null: nothing with a name is near, or the position lies outside of the town. */
            place: components["schemas"]["Place"] | null;
            /**
             * Format: double
             * @description Metres from the position to the place; null when there is none.
             * @example 18.5
             */
            distance: number | null;
            source: components["schemas"]["PlaceSource"];
        };
        /**
         * Format: binary
         * @description The file's bytes.
         */
        UploadedFile: Blob;
        /**
         * @description A document is a PDF.
         * @enum {string}
         */
        MediaKind: "photo" | "document";
        /**
         * Format: int32
         * @description Pixels of the photo as it is kept; null for a document.
         */
        Pixels: number | null;
        /**
         * Format: double
         * @description Part of the photo's width or height.
         */
        Fraction: number;
        /** @description A part of the upright photo; what reaches beyond it is cut off. */
        Rectangle: {
            x: components["schemas"]["Fraction"];
            y: components["schemas"]["Fraction"];
            width: components["schemas"]["Fraction"];
            height: components["schemas"]["Fraction"];
        };
        /** @description The parts of a photo that are blacked out. */
        Rectangles: components["schemas"]["Rectangle"][];
        /** @description A file of the photo or document. */
        Rendition: {
            /**
             * @description Pixels of the longer side at most.
             * @enum {string}
             */
            name: "160" | "640" | "2048" | "document";
            /**
             * Format: uri-reference
             * @description Where it lies; begins with the path.
             */
            href: string;
        };
        /**
         * @description A photo or a document and where its files lie.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000006",
         *       "kind": "photo",
         *       "width": 1536,
         *       "height": 2048,
         *       "bytes": 2411724,
         *       "published": false,
         *       "version": 1,
         *       "redactions": [],
         *       "renditions": [
         *         {
         *           "name": "160",
         *           "href": "/v1/bari/media/019a5b1c-0000-7000-8000-000000000006/160?v=1"
         *         },
         *         {
         *           "name": "640",
         *           "href": "/v1/bari/media/019a5b1c-0000-7000-8000-000000000006/640?v=1"
         *         },
         *         {
         *           "name": "2048",
         *           "href": "/v1/bari/media/019a5b1c-0000-7000-8000-000000000006/2048?v=1"
         *         }
         *       ],
         *       "created_at": "2026-11-23T10:00:00.000Z"
         *     }
         */
        Media: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["MediaKind"];
            width: components["schemas"]["Pixels"];
            height: components["schemas"]["Pixels"];
            /**
             * Format: int32
             * @description Size of the file that was uploaded, in bytes.
             */
            bytes: number;
            /** @description Whether everybody sees it. */
            published: boolean;
            /**
             * Format: int32
             * @description Version of the files; a new one whenever what is blacked out changes.
             */
            version: number;
            redactions: components["schemas"]["Rectangles"];
            /** @description Its files: a photo in each size that is not larger than itself, or the document. */
            renditions: components["schemas"]["Rendition"][];
            /** @description When it was uploaded. */
            created_at: components["schemas"]["Instant"];
        };
        /** @description Secret by which a file is somebody’s who has not signed in. */
        MediaTokenValue: string;
        /** @description What has been uploaded. */
        UploadedMedia: {
            media: components["schemas"]["Media"];
            /** @description For whoever is not signed in, told this once. */
            media_token: components["schemas"]["MediaTokenValue"] | null;
        };
        /**
         * @description What of the photo is to be blacked out.
         * @example {
         *       "rectangles": [
         *         {
         *           "x": 0.41,
         *           "y": 0.2,
         *           "width": 0.12,
         *           "height": 0.18
         *         }
         *       ]
         *     }
         */
        Redactions: {
            rectangles: components["schemas"]["Rectangles"];
        };
        /**
         * @description A data set with its columns and all its records.
         * @example {
         *       "tenant": "bari",
         *       "dataset": "petition-counts",
         *       "licence": "CC-BY-4.0",
         *       "generated_at": "2026-11-28T06:00:00.000Z",
         *       "columns": [
         *         {
         *           "name": "code",
         *           "description": "Code of the petition."
         *         },
         *         {
         *           "name": "day",
         *           "description": "Civil day (Europe/Rome) on which the signatures were given."
         *         },
         *         {
         *           "name": "assurance",
         *           "description": "How sure it is who signed."
         *         },
         *         {
         *           "name": "standing",
         *           "description": "What ties the signers to the town."
         *         },
         *         {
         *           "name": "signatures",
         *           "description": "How many valid signatures."
         *         }
         *       ],
         *       "items": [
         *         {
         *           "code": "PET-2026-0042",
         *           "day": "2026-11-23",
         *           "assurance": "substantial",
         *           "standing": "resident",
         *           "signatures": 31
         *         }
         *       ]
         *     }
         */
        Dataset: {
            /** @description Short name of the town whose records they are. */
            tenant: components["schemas"]["Slug"];
            /** @description Name of the data set. */
            dataset: string;
            /**
             * @description Licence; name the town as the source.
             * @enum {string}
             */
            licence: "CC-BY-4.0";
            /** @description When it was written. */
            generated_at: components["schemas"]["Instant"];
            /** @description The fields of each record, in their order. */
            columns: {
                /** @description Name of the field. */
                name: string;
                /** @description What it holds, in English. */
                description: components["schemas"]["Line"];
            }[];
            /** @description The records. */
            items: {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description Records with positions (GeoJSON, RFC 7946): what is not the position is among the properties.
         * @example {
         *       "type": "FeatureCollection",
         *       "tenant": "bari",
         *       "dataset": "reports",
         *       "licence": "CC-BY-4.0",
         *       "generated_at": "2026-11-28T06:00:00.000Z",
         *       "features": [
         *         {
         *           "type": "Feature",
         *           "geometry": {
         *             "type": "Point",
         *             "coordinates": [
         *               16.8719,
         *               41.1171
         *             ]
         *           },
         *           "properties": {
         *             "code": "SEG-2026-00042",
         *             "category": "strade",
         *             "state": "assigned",
         *             "created_at": "2026-11-23T10:00:00.000Z"
         *           }
         *         }
         *       ]
         *     }
         */
        GeoDataset: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description Short name of the town whose records they are. */
            tenant: components["schemas"]["Slug"];
            /** @description Name of the data set. */
            dataset: string;
            /**
             * @description Licence; name the town as the source.
             * @enum {string}
             */
            licence: "CC-BY-4.0";
            /** @description When it was written. */
            generated_at: components["schemas"]["Instant"];
            /** @description The records. */
            features: {
                /**
                 * @description GeoJSON's own mark.
                 * @enum {string}
                 */
                type: "Feature";
                /** @description Where it is; null when the record has no position. */
                geometry: components["schemas"]["MapPointGeometry"] | null;
                /** @description The record's other fields, those of the CSV of the same name. */
                properties: {
                    [key: string]: unknown;
                };
            }[];
        };
        /**
         * @description Key of a type in this town.
         * @example petizione
         */
        PetitionTypeKey: string;
        /**
         * @description Plain text; lines end with \n.
         * @example Testo su più righe.
         *     La seconda riga.
         */
        Text: string;
        /** @description Who may sign. */
        Eligibility: {
            assurance: components["schemas"]["Assurance"];
            /** @description Any of these; none listed means everybody. */
            standing: components["schemas"]["Standing"][];
            /**
             * Format: int32
             * @description Least age in years.
             */
            age: number;
        };
        /** @description What a number of signatures brings, in petitions of this type. */
        TypeThreshold: {
            /** @description Key of the threshold within its type. */
            key: string;
            /**
             * Format: int32
             * @description How many signatures are needed (a share of the residents is already computed, rounded up).
             */
            signatures: number;
            /** @description What the town does when it is reached, in words. */
            consequence: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description Days that the administration has to answer from the day the threshold is reached.
             */
            answer_days: number | null;
        };
        /**
         * @description A kind of petition in this town.
         * @example {
         *       "key": "petizione",
         *       "name": "Petizione",
         *       "description": "Una richiesta al Comune, aperta alle firme di chi vive, lavora o studia in città.",
         *       "recipient": "Sindaco",
         *       "eligibility": {
         *         "assurance": "low",
         *         "standing": [],
         *         "age": 16
         *       },
         *       "sponsors": 5,
         *       "window_days": 90,
         *       "identified": false,
         *       "thresholds": [
         *         {
         *           "key": "risposta",
         *           "signatures": 500,
         *           "consequence": "Il Sindaco risponde entro 30 giorni.",
         *           "answer_days": 30
         *         }
         *       ]
         *     }
         */
        PetitionType: {
            key: components["schemas"]["PetitionTypeKey"];
            /** @description Name of the type. */
            name: components["schemas"]["Line"];
            /** @description What the type is for, and how it goes. */
            description: components["schemas"]["Text"];
            /** @description To whom petitions of the type are addressed. */
            recipient: components["schemas"]["Line"];
            eligibility: components["schemas"]["Eligibility"];
            /**
             * Format: int32
             * @description How many sponsors are needed before the review.
             */
            sponsors: number;
            /**
             * Format: int32
             * @description Days during which signatures are taken.
             */
            window_days: number;
            /** @description The administration receives the signers' names (where the law asks for it). */
            identified: boolean;
            /** @description What numbers of signatures bring, the smallest first. */
            thresholds: components["schemas"]["TypeThreshold"][];
        };
        /** @description The types of petition that the town offers. */
        PetitionTypePage: {
            /** @description The types, in the town's order. */
            items: components["schemas"]["PetitionType"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description State of a petition that everybody can see; `withdrawn`: by its author once it was published.
         * @enum {string}
         */
        PublicPetitionState: "open" | "closed" | "answered" | "archived" | "rejected" | "withdrawn" | "stopped";
        /**
         * @description Where the petition is in its life.
         * @enum {string}
         */
        PetitionState: "draft" | "collecting_sponsors" | "in_review" | "open" | "closed" | "answered" | "archived" | "rejected" | "withdrawn" | "stopped";
        /** @description One line, what the petition is about. */
        Title: string;
        /** @description What the administration is asked to do. */
        Ask: string;
        /** @description Reasons, in plain text. */
        Details: string;
        /** @description What a number of signatures brings. */
        Threshold: {
            /** @description Key of the threshold within the petition's type. */
            key: string;
            /**
             * Format: int32
             * @description How many signatures are needed.
             */
            signatures: number;
            /** @description What the town does when it is reached, in words. */
            consequence: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description Days that the administration has to answer from the day the threshold is reached; null when no answer is promised.
             */
            answer_days: number | null;
            /** @description When it was reached; null until then. */
            reached_at: components["schemas"]["Instant"] | null;
            /** @description Until when the administration has to answer; null until it is reached, or when no answer is promised. */
            answer_due_at: components["schemas"]["Instant"] | null;
        };
        /**
         * @description Code of a goal of the Agenda 2030 (`11`) or of one of its targets (`11.7`).
         * @example 11.7
         */
        SdgCode: string;
        /** @description The administration's answer. */
        Answer: {
            /** @description The office that has answered. */
            office: components["schemas"]["Line"];
            /** @description The answer, in the language asked for or else Italian. */
            text: components["schemas"]["Text"];
            /** @description When it was answered. */
            answered_at: components["schemas"]["Instant"];
        };
        /** @description Why a petition was rejected or stopped. */
        Decision: {
            /** @description Code of the reason. */
            reason: string;
            /** @description The reason in words. */
            label: components["schemas"]["Line"];
            /** @description Words of the staff that complete it; empty when there are none. */
            note: components["schemas"]["Text"];
        };
        /**
         * @description A petition as everybody sees it.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "code": "PET-2026-0042",
         *       "tenant": "bari",
         *       "type": "petizione",
         *       "type_name": "Petizione",
         *       "recipient": "Sindaco",
         *       "state": "open",
         *       "title": "Una pista ciclabile in via Esempio",
         *       "ask": "Chiediamo una pista ciclabile protetta lungo tutta via Esempio.",
         *       "details": "Ogni mattina centinaia di studenti percorrono la via in bicicletta tra le auto in sosta.",
         *       "language": "it",
         *       "original_language": "it",
         *       "languages": [
         *         "it",
         *         "en"
         *       ],
         *       "author_name": "Maria Cassano",
         *       "created_at": "2026-11-02T09:12:00.000Z",
         *       "published_at": "2026-11-10T08:00:00.000Z",
         *       "closes_at": "2027-02-07T23:00:00.000Z",
         *       "signature_count": 312,
         *       "thresholds": [
         *         {
         *           "key": "risposta",
         *           "signatures": 500,
         *           "consequence": "Il Sindaco risponde entro 30 giorni.",
         *           "answer_days": 30,
         *           "reached_at": null,
         *           "answer_due_at": null
         *         }
         *       ],
         *       "eligibility": {
         *         "assurance": "low",
         *         "standing": [],
         *         "age": 16
         *       },
         *       "identified": false,
         *       "sdgs": [
         *         "11.2"
         *       ],
         *       "sponsors": 5,
         *       "sponsors_needed": 5,
         *       "answer": null,
         *       "answer_due_at": null,
         *       "answer_overdue": false,
         *       "decision": null
         *     }
         */
        Petition: {
            id: components["schemas"]["Id"];
            /**
             * @description Code that people use.
             * @example PET-2026-0042
             */
            code: string;
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            type: components["schemas"]["PetitionTypeKey"];
            /** @description Name of the type. */
            type_name: components["schemas"]["Line"];
            /** @description To whom the petition is addressed. */
            recipient: components["schemas"]["Line"];
            state: components["schemas"]["PetitionState"];
            title: components["schemas"]["Title"];
            ask: components["schemas"]["Ask"];
            details: components["schemas"]["Details"];
            /** @description Language in which title, request and details are given here. */
            language: components["schemas"]["Language"];
            /** @description Language in which the author wrote. */
            original_language: components["schemas"]["Language"];
            /** @description Languages in which the text can be read. */
            languages: components["schemas"]["Language"][];
            /** @description Shown when the author chose so. */
            author_name: string | null;
            /** @description When the draft was first saved. */
            created_at: components["schemas"]["Instant"];
            /** @description When it was opened to signatures; null before. */
            published_at: components["schemas"]["Instant"] | null;
            /** @description Signatures are taken before this instant. */
            closes_at: components["schemas"]["Instant"] | null;
            /** @description How many valid signatures it has. */
            signature_count: components["schemas"]["Count"];
            /** @description What numbers of signatures bring, the smallest first. */
            thresholds: components["schemas"]["Threshold"][];
            eligibility: components["schemas"]["Eligibility"];
            /** @description The administration receives the signers' names. */
            identified: boolean;
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs: components["schemas"]["SdgCode"][];
            /** @description How many sponsors it has. */
            sponsors: components["schemas"]["Count"];
            /** @description How many sponsors it needs before the review. */
            sponsors_needed: components["schemas"]["Count"];
            /** @description The administration's answer; null until there is one. */
            answer: components["schemas"]["Answer"] | null;
            /** @description The administration's deadline. */
            answer_due_at: components["schemas"]["Instant"] | null;
            /** @description The deadline has passed without an answer. */
            answer_overdue: boolean;
            /** @description Why it was rejected or stopped; null when it was not. */
            decision: components["schemas"]["Decision"] | null;
        };
        /** @description A page of petitions. */
        PetitionPage: {
            /** @description The petitions. */
            items: components["schemas"]["Petition"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description The draft of a petition.
         * @example {
         *       "type": "petizione",
         *       "title": "Una pista ciclabile in via Esempio",
         *       "ask": "Chiediamo una pista ciclabile protetta lungo tutta via Esempio.",
         *       "details": ""
         *     }
         */
        NewPetition: {
            type: components["schemas"]["PetitionTypeKey"];
            /** @description Language in which it is written; the town's main one when missing. */
            language?: components["schemas"]["Language"];
            title: components["schemas"]["Title"];
            ask: components["schemas"]["Ask"];
            details?: components["schemas"]["Details"];
            /**
             * @description The author's name is shown.
             * @default true
             */
            public_name: boolean;
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs?: components["schemas"]["SdgCode"][];
        };
        /**
         * @description What the staff has to do about a petition; `running`: nothing, it goes on by itself.
         * @enum {string}
         */
        DeskTask: "review" | "answer" | "running" | "decided";
        /** @description A petition with what the staff has to do about it. */
        QueueItem: {
            petition: components["schemas"]["Petition"];
            task: components["schemas"]["DeskTask"];
            /** @description Since when it waits for what has to be done. */
            waiting_since: components["schemas"]["Instant"];
            /** @description Until when it has to be done; null when there is no deadline. */
            due_at: components["schemas"]["Instant"] | null;
            /**
             * @description The deadline has passed.
             * @example false
             */
            overdue: boolean;
        };
        /**
         * @description A reason that the town has for decisions.
         * @example {
         *       "code": "fuori-competenza",
         *       "label": "Non riguarda il Comune",
         *       "for": "reject",
         *       "hidden": false
         *     }
         */
        DecisionReason: {
            /** @description Code of the reason, to be given with the decision. */
            code: string;
            /** @description The reason in words. */
            label: components["schemas"]["Line"];
            /**
             * @description Which decision the reason is for.
             * @enum {string}
             */
            for: "reject" | "stop" | "invalidate";
            /** @description A petition rejected for this reason is not shown to the public. */
            hidden: boolean;
        };
        /** @description A page of the staff's queue. */
        QueuePage: {
            /** @description Petitions with their tasks, oldest first. */
            items: components["schemas"]["QueueItem"][];
            next_cursor: components["schemas"]["Cursor"];
            /**
             * @description How many of each.
             * @example {
             *       "review": 4,
             *       "answer": 2,
             *       "running": 17,
             *       "overdue": 1
             *     }
             */
            tasks: {
                /** @description How many wait for the review. */
                review: components["schemas"]["Count"];
                /** @description How many go on by themselves. */
                running: components["schemas"]["Count"];
                /** @description How many wait for an answer. */
                answer: components["schemas"]["Count"];
                /** @description How many of those that wait for an answer are past their day. */
                overdue: components["schemas"]["Count"];
            };
            /** @description Reasons that the town has for rejecting and stopping. */
            reasons: components["schemas"]["DecisionReason"][];
        };
        /** @description Secret of the private link. */
        SponsorTokenValue: string;
        /**
         * @description What changes of a draft; what is left out stays as it is.
         * @example {
         *       "title": "Una ciclabile protetta in via Esempio"
         *     }
         */
        PetitionChange: {
            title?: components["schemas"]["Title"];
            ask?: components["schemas"]["Ask"];
            details?: components["schemas"]["Details"];
            /** @description The author's name is shown. */
            public_name?: boolean;
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs?: components["schemas"]["SdgCode"][];
        };
        /**
         * @description The signer's receipt.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000005",
         *       "receipt": "PET-2026-0042-7K3M-9QZT",
         *       "signed_at": "2026-11-23T10:00:00.000Z",
         *       "public_name": null,
         *       "reason": "Vado a scuola in bicicletta.",
         *       "withdrawable_until": "2027-02-07T23:00:00.000Z",
         *       "signature_count": 312
         *     }
         */
        Signature: {
            id: components["schemas"]["Id"];
            receipt: components["schemas"]["Receipt"];
            /** @description When it was given. */
            signed_at: components["schemas"]["Instant"];
            /** @description The name as the public list shows it. */
            public_name: string | null;
            /** @description The reason as the public list shows it. */
            reason: string | null;
            /** @description Until when it can be withdrawn: the petition's closing. */
            withdrawable_until: components["schemas"]["Instant"];
            /** @description How many valid signatures the petition has, this one included. */
            signature_count: components["schemas"]["Count"];
        };
        /**
         * @description What to do.
         * @enum {string}
         */
        TransitionAction: "submit" | "withdraw" | "publish" | "reject" | "restore" | "stop" | "archive";
        /**
         * @description What the petition is to the signed-in person.
         * @example {
         *       "author": false,
         *       "sponsor": false,
         *       "following": true,
         *       "signature": {
         *         "id": "019a5b1c-0000-7000-8000-000000000005",
         *         "receipt": "PET-2026-0042-7K3M-9QZT",
         *         "signed_at": "2026-11-23T10:00:00.000Z",
         *         "public_name": null,
         *         "reason": "Vado a scuola in bicicletta.",
         *         "withdrawable_until": "2027-02-07T23:00:00.000Z",
         *         "signature_count": 312
         *       },
         *       "invalidated": null,
         *       "sponsor_token": null,
         *       "actions": [],
         *       "roles": []
         *     }
         */
        OwnPetition: {
            /** @description The person wrote the petition. */
            author: boolean;
            /** @description The person sponsors it. */
            sponsor: boolean;
            /** @description The person follows it. */
            following: boolean;
            /** @description The person's signature; null when there is none. */
            signature: components["schemas"]["Signature"] | null;
            /** @description Why the person's signature was invalidated, if it was. */
            invalidated: components["schemas"]["Line"] | null;
            /** @description For the author, while sponsors are sought: the secret of the private link. */
            sponsor_token: components["schemas"]["SponsorTokenValue"] | null;
            /** @description Transitions open to the person now. */
            actions: components["schemas"]["TransitionAction"][];
            /** @description The person's roles for petitions in this town. */
            roles: components["schemas"]["StaffRoleName"][];
        };
        /**
         * @description A step in the life of a petition.
         * @example {
         *       "action": "reject",
         *       "reason": "fuori-competenza",
         *       "note": "La strada appartiene alla Provincia."
         *     }
         */
        NewTransition: {
            action: components["schemas"]["TransitionAction"];
            /** @description Code of the reason: needed to reject and to stop. */
            reason?: string;
            /** @description Public words that complete the reason. */
            note?: string;
        };
        /**
         * @description The person has read what will be public and how the data is used.
         * @constant
         */
        Consent: true;
        /**
         * @description The consent of somebody who was given the private link.
         * @example {
         *       "token": "q3v0W8yJb2mT5x1nR7cKzA",
         *       "consent": true
         *     }
         */
        NewSponsor: {
            token: components["schemas"]["SponsorTokenValue"];
            consent: components["schemas"]["Consent"];
        };
        /**
         * @description How many sponsors the petition has now.
         * @example {
         *       "sponsors": 3,
         *       "sponsors_needed": 5,
         *       "state": "collecting_sponsors"
         *     }
         */
        SponsorCount: {
            /** @description How many sponsors it has. */
            sponsors: components["schemas"]["Count"];
            /** @description How many sponsors it needs before the review. */
            sponsors_needed: components["schemas"]["Count"];
            state: components["schemas"]["PetitionState"];
        };
        /**
         * @description A signature whose signer chose to be seen.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000008",
         *       "name": "Maria Cassano",
         *       "reason": "Vado a scuola in bicicletta.",
         *       "standing": "resident",
         *       "signed_on": "2026-11-23"
         *     }
         */
        PublicSignature: {
            id: components["schemas"]["Id"];
            /** @description Name of the signer; null when only the reason is shown. */
            name: string | null;
            /** @description Why the person signs; null when no reason is shown. */
            reason: string | null;
            /** @description What ties the signer to the town; null where the type of petition asks for none. */
            standing: components["schemas"]["Standing"] | null;
            /**
             * Format: date
             * @description Civil day (Europe/Rome).
             */
            signed_on: string;
        };
        /** @description A page of signatures. */
        PublicSignaturePage: {
            /** @description The signatures, newest first. */
            items: components["schemas"]["PublicSignature"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description The consent of the signer, and what of it is shown.
         * @example {
         *       "consent": true,
         *       "public_name": false
         *     }
         */
        NewSignature: {
            consent: components["schemas"]["Consent"];
            /**
             * @description The signer's name is shown in the public list.
             * @default false
             */
            public_name: boolean;
            /** @description Why the person signs; shown in the public list. */
            reason?: string;
        };
        /**
         * @description How many signatures are left.
         * @example {
         *       "signature_count": 311
         *     }
         */
        SignatureCount: {
            /** @description How many valid signatures the petition has. */
            signature_count: components["schemas"]["Count"];
        };
        /** @description Signatures of one day, one assurance and one standing. */
        CountRow: {
            /**
             * Format: date
             * @description Civil day (Europe/Rome).
             */
            day: string;
            assurance: components["schemas"]["Assurance"];
            /** @description The standing that made the person eligible; null where none is asked for. */
            standing: components["schemas"]["Standing"] | null;
            /** @description How many valid signatures. */
            signatures: components["schemas"]["Count"];
        };
        /**
         * @description The petition's signatures in figures.
         * @example {
         *       "signature_count": 312,
         *       "items": [
         *         {
         *           "day": "2026-11-22",
         *           "assurance": "substantial",
         *           "standing": "resident",
         *           "signatures": 281
         *         },
         *         {
         *           "day": "2026-11-23",
         *           "assurance": "substantial",
         *           "standing": "resident",
         *           "signatures": 31
         *         }
         *       ]
         *     }
         */
        PetitionCounts: {
            /** @description How many valid signatures in all. */
            signature_count: components["schemas"]["Count"];
            /** @description How many by day, assurance and standing, the first day first. */
            items: components["schemas"]["CountRow"][];
        };
        /**
         * @description Something that happened to the petition.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000009",
         *       "at": "2026-11-10T08:00:00.000Z",
         *       "action": "publish",
         *       "actor": "staff",
         *       "public": true,
         *       "params": {}
         *     }
         */
        TimelineEntry: {
            id: components["schemas"]["Id"];
            /** @description When it happened. */
            at: components["schemas"]["Instant"];
            /** @description What happened: a transition (`submit` …), `sponsors_found`, `closed`, `threshold_reached`, `threshold_lost`, `answered`, `answer_overdue`, `invalidated`, `translated`, `updated`, `exported`, `media.redacted`, `media.deleted`. */
            action: string;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor: "author" | "staff" | "system" | "citizen";
            /** @description Everybody sees this entry. */
            public: boolean;
            /** @description Names and numbers that complete the entry: `signatures`, `count_before` and `count_after` (how many), `reason`, `note` and others by `action`. */
            params: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description A page of the timeline. */
        TimelinePage: {
            /** @description The entries, oldest first. */
            items: components["schemas"]["TimelineEntry"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description News of the petition, told by its author.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000010",
         *       "at": "2026-11-24T17:30:00.000Z",
         *       "text": "Giovedì alle 18 incontriamo l'assessora in via Esempio 1."
         *     }
         */
        PetitionUpdate: {
            id: components["schemas"]["Id"];
            /** @description When it was told. */
            at: components["schemas"]["Instant"];
            /** @description What the author tells. */
            text: components["schemas"]["Text"];
        };
        /** @description A page of news. */
        PetitionUpdatePage: {
            /** @description The news, newest first. */
            items: components["schemas"]["PetitionUpdate"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description News for the followers.
         * @example {
         *       "text": "Giovedì alle 18 incontriamo l'assessora in via Esempio 1."
         *     }
         */
        NewPetitionUpdate: {
            /** @description What the followers should know. */
            text: string;
        };
        /**
         * @description An official text in the languages of the town; Italian is always there.
         * @example {
         *       "it": "La pista ciclabile è finanziata e i lavori cominciano a marzo.",
         *       "en": "The cycle path is funded and work begins in March."
         *     }
         */
        LocalText: {
            /** @description In Italian. */
            it: components["schemas"]["Text"];
            /** @description In English. */
            en?: components["schemas"]["Text"];
        };
        /**
         * @description The answer of the administration.
         * @example {
         *       "office": "Assessorato alla mobilità",
         *       "text": {
         *         "it": "La pista ciclabile è finanziata e i lavori cominciano a marzo.",
         *         "en": "The cycle path is funded and work begins in March."
         *       }
         *     }
         */
        NewAnswer: {
            /** @description The office that answers. */
            office: string;
            /** @description The answer, in Italian and perhaps in other languages. */
            text: components["schemas"]["LocalText"];
        };
        /**
         * @description What a petition is about.
         * @example {
         *       "sdgs": [
         *         "11",
         *         "11.2"
         *       ]
         *     }
         */
        PetitionSdgs: {
            /** @description Goals and targets of the Agenda 2030. */
            sdgs: components["schemas"]["SdgCode"][];
        };
        /**
         * @description The text of a petition in one language.
         * @example {
         *       "title": "A cycle path in via Esempio",
         *       "ask": "We ask for a protected cycle path along the whole of via Esempio.",
         *       "details": "Every morning hundreds of students ride there between parked cars."
         *     }
         */
        PetitionText: {
            title: components["schemas"]["Title"];
            ask: components["schemas"]["Ask"];
            details?: components["schemas"]["Details"];
        };
        /**
         * @description The text of a petition in a language, as who translates it sees it.
         * @example {
         *       "language": "en",
         *       "text": {
         *         "title": "A cycle path in via Esempio",
         *         "ask": "We ask for a protected cycle path along the whole of via Esempio.",
         *         "details": "Every morning hundreds of students ride there between parked cars."
         *       }
         *     }
         */
        PetitionTranslation: {
            /** @description Language of the translation. */
            language: components["schemas"]["Language"];
            /** @description Null while there is none in that language. */
            text: components["schemas"]["PetitionText"] | null;
        };
        /**
         * @description A batch of signatures that do not count any more.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000011",
         *       "at": "2026-11-24T09:00:00.000Z",
         *       "reason": "firme-automatiche",
         *       "label": "Firme non date da persone",
         *       "note": "Firme date da un programma in pochi minuti.",
         *       "signatures": 12,
         *       "count_before": 324,
         *       "count_after": 312
         *     }
         */
        Invalidation: {
            id: components["schemas"]["Id"];
            /** @description When it was done. */
            at: components["schemas"]["Instant"];
            /** @description Code of the reason. */
            reason: string;
            /** @description The reason in words. */
            label: components["schemas"]["Line"];
            /** @description Why, in the words of the staff. */
            note: components["schemas"]["Text"];
            /** @description How many signatures were invalidated. */
            signatures: components["schemas"]["Count"];
            /** @description How many valid signatures the petition had before. */
            count_before: components["schemas"]["Count"];
            /** @description How many valid signatures it had after. */
            count_after: components["schemas"]["Count"];
        };
        /** @description A page of batches. */
        InvalidationPage: {
            /** @description The batches, newest first. */
            items: components["schemas"]["Invalidation"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Which signatures; all conditions must hold.
         * @example {
         *       "receipts": [
         *         "PET-2026-0042-7K3M-9QZT"
         *       ]
         *     }
         */
        SignatureFilter: {
            /** @description Given at this instant or later. */
            signed_from?: components["schemas"]["Instant"];
            /** @description Given before this instant. */
            signed_before?: components["schemas"]["Instant"];
            assurance?: components["schemas"]["Assurance"];
            standing?: components["schemas"]["Standing"];
            /** @description With one of these receipt codes. */
            receipts?: components["schemas"]["Receipt"][];
        };
        /**
         * @description Which signatures are to be invalidated, and why.
         * @example {
         *       "filter": {
         *         "signed_from": "2026-11-20T00:00:00.000Z",
         *         "signed_before": "2026-11-20T01:00:00.000Z",
         *         "assurance": "low"
         *       },
         *       "reason": "firme-automatiche",
         *       "note": "Firme date da un programma in pochi minuti.",
         *       "dry_run": true
         *     }
         */
        NewInvalidation: {
            filter: components["schemas"]["SignatureFilter"];
            /** @description Code of the reason. */
            reason: string;
            /** @description Public: why, in words. */
            note: string;
            /**
             * @description Changes nothing and tells how many signatures it would be.
             * @default false
             */
            dry_run: boolean;
        };
        /**
         * @description What the invalidation would do.
         * @example {
         *       "signatures": 12,
         *       "count_before": 324,
         *       "count_after": 312
         *     }
         */
        InvalidationPreview: {
            /** @description How many signatures would be invalidated. */
            signatures: components["schemas"]["Count"];
            /** @description How many valid signatures the petition has. */
            count_before: components["schemas"]["Count"];
            /** @description How many it would have after. */
            count_after: components["schemas"]["Count"];
        };
        /**
         * @description Key of a category in this town.
         * @example strade
         */
        CategoryKey: string;
        /**
         * @description Reserved reports are seen by their author and the staff only.
         * @enum {string}
         */
        ReportVisibility: "public" | "reserved";
        /**
         * Format: double
         * @description Metres.
         */
        Distance: number;
        /** @description Key of a question of a category. */
        QuestionKey: string;
        /** @description One of the answers to choose from. */
        QuestionOption: {
            /** @description Key of the option, to be sent as the answer. */
            key: string;
            /** @description The option in words. */
            label: components["schemas"]["Line"];
        };
        /** @description With one of these answers there is nothing to report here: the text says what to do instead, at once. */
        QuestionStop: {
            /** @description Keys of options; `true` or `false` for a yes or no. */
            answers: string[];
            /** @description What to do at once, instead of reporting. */
            text: components["schemas"]["Text"];
        };
        /** @description A question of a category. */
        ReportQuestion: {
            key: components["schemas"]["QuestionKey"];
            /** @description The question in words. */
            label: components["schemas"]["Line"];
            /** @description What helps to answer; null when there is nothing. */
            help: components["schemas"]["Line"] | null;
            /**
             * @description What the answer is; `date` is written YYYY-MM-DD.
             * @enum {string}
             */
            type: "text" | "number" | "boolean" | "choice" | "choices" | "date";
            /** @description Without an answer the report is refused. */
            required: boolean;
            /** @description Everybody sees the answer of a public report; else author and staff. */
            public: boolean;
            /** @description Of `choice` and `choices`. */
            options: components["schemas"]["QuestionOption"][];
            /** @description Answers with which nothing is reported; null when there are none. */
            stop: components["schemas"]["QuestionStop"] | null;
        };
        /**
         * @description Something that can be reported in this town.
         * @example {
         *       "key": "strade",
         *       "name": "Strade e marciapiedi",
         *       "description": "Buche, dissesti, segnaletica mancante.",
         *       "group": "Strade, marciapiedi, segnaletica e viabilità",
         *       "keywords": [
         *         "buca",
         *         "asfalto",
         *         "marciapiede"
         *       ],
         *       "icon": "road",
         *       "assurance": "none",
         *       "visibility": "public",
         *       "duplicate_radius": 50,
         *       "promised_hours": 240,
         *       "sdgs": [
         *         "11.2"
         *       ],
         *       "questions": [
         *         {
         *           "key": "pericolo",
         *           "label": "C'è pericolo per chi passa?",
         *           "help": null,
         *           "type": "boolean",
         *           "required": true,
         *           "public": true,
         *           "options": [],
         *           "stop": {
         *             "answers": [
         *               "true"
         *             ],
         *             "text": "Chiama subito il 112."
         *           }
         *         }
         *       ]
         *     }
         */
        ReportCategory: {
            key: components["schemas"]["CategoryKey"];
            /** @description Name of the category. */
            name: components["schemas"]["Line"];
            /** @description What belongs to it. */
            description: components["schemas"]["Text"];
            /** @description Under which heading it stands. */
            group: components["schemas"]["Line"] | null;
            /** @description Words by which it is found. */
            keywords: components["schemas"]["Line"][];
            /** @description Name of its picture. */
            icon: string;
            /** @description How sure it must be who reports; `none`: signing in is not needed. */
            assurance: components["schemas"]["Assurance"];
            visibility: components["schemas"]["ReportVisibility"];
            duplicate_radius: components["schemas"]["Distance"];
            /**
             * Format: int32
             * @description Hours within which the town promises to close it, at normal priority; null: no promise.
             */
            promised_hours: number | null;
            /** @description Goals and targets of the Agenda 2030 that a report of the category is about. */
            sdgs: components["schemas"]["SdgCode"][];
            /** @description What is asked, in this order. */
            questions: components["schemas"]["ReportQuestion"][];
        };
        /** @description Everything that can be reported in the town. */
        ReportCategoryPage: {
            /** @description The categories, in the town's order. */
            items: components["schemas"]["ReportCategory"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Where the report is in its life.
         * @enum {string}
         */
        ReportState: "received" | "verified" | "assigned" | "in_progress" | "planned" | "resolved" | "not_resolved" | "not_ours" | "duplicate" | "reopened";
        /**
         * @description What the state means in this town: the promise runs, stands still, or the case is closed.
         * @enum {string}
         */
        ReportPhase: "open" | "paused" | "closed";
        /** @description Key of an area (a district) of this town. */
        AreaKey: string;
        /**
         * @description Code that people use.
         * @example SEG-2026-00042
         */
        ReportCode: string;
        /**
         * @description How soon it has to be dealt with.
         * @enum {string}
         */
        ReportPriority: "low" | "normal" | "high" | "urgent";
        /** @description One line, what is wrong; not only blanks. */
        ReportTitle: string;
        /** @description What is wrong, in plain text; lines end with \n. */
        ReportText: string;
        /** @description GeoJSON Point (RFC 7946). */
        GeoPoint: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Point";
            coordinates: components["schemas"]["Position"];
        };
        /**
         * Format: double
         * @description How far off the position may be, in metres (68 %); null when unknown.
         */
        Accuracy: number | null;
        /** @description Where it is in words. */
        ReportAddress: string;
        /**
         * @description An area (a district) of the town.
         * @example {
         *       "key": "centro",
         *       "name": "Centro"
         *     }
         */
        AreaName: {
            key: components["schemas"]["AreaKey"];
            /** @description Name of the area. */
            name: components["schemas"]["Line"];
        };
        /**
         * @description By which way the report came; `desk` and `phone` are for the staff.
         * @enum {string}
         */
        ReportChannel: "web" | "app" | "desk" | "phone" | "open311";
        /** @description Key of an office of this town. */
        OfficeKey: string;
        /**
         * @description An office of the town.
         * @example {
         *       "key": "strade",
         *       "name": "Ufficio strade"
         *     }
         */
        OfficeName: {
            key: components["schemas"]["OfficeKey"];
            /** @description Name of the office. */
            name: components["schemas"]["Line"];
        };
        /** @description Within which time the town has promised to close the report. Time in paused states does not count. */
        ReportPromise: {
            /**
             * Format: int32
             * @description Hours promised.
             */
            hours: number;
            /** @description null while the clock stands still. */
            due_at: components["schemas"]["Instant"] | null;
            /** @description The time has passed and the report is not closed. */
            overdue: boolean;
            /** @description Whether it was closed in time; null until then. */
            kept: boolean | null;
        };
        /** @description Code of a reason of the town's list. */
        ReasonCode: string;
        /** @description How the report was closed. */
        ReportClosing: {
            /** @description When it was closed. */
            at: components["schemas"]["Instant"];
            /** @description Code of the reason; null when none was given. */
            reason: components["schemas"]["ReasonCode"] | null;
            /** @description The reason in words. */
            label: components["schemas"]["Line"] | null;
            /** @description Words of the staff that complete it; null when there are none. */
            note: components["schemas"]["Text"] | null;
        };
        /** @description Another report. */
        ReportReference: {
            id: components["schemas"]["Id"];
            code: components["schemas"]["ReportCode"];
        };
        /** @description What the question's type says: text, number (in the unit that the question names), yes or no, the key of an option, keys of options. */
        AnswerValue: string | number | boolean | string[];
        /** @description An answer to a question of the category. */
        ReportAnswer: {
            key: components["schemas"]["QuestionKey"];
            /** @description The question in words, as it was when it was answered. */
            label: components["schemas"]["Line"];
            value: components["schemas"]["AnswerValue"];
            /** @description The answer in words: labels of the options. */
            text: string;
            /** @description Everybody who sees the report sees this answer. */
            public: boolean;
        };
        /**
         * @description A photo or a document of the report. Who did not report it and is not of the staff sees only what is published.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000006",
         *       "kind": "photo",
         *       "width": 1536,
         *       "height": 2048,
         *       "bytes": 2411724,
         *       "published": true,
         *       "version": 2,
         *       "redactions": [
         *         {
         *           "x": 0.41,
         *           "y": 0.2,
         *           "width": 0.12,
         *           "height": 0.18
         *         }
         *       ],
         *       "renditions": [
         *         {
         *           "name": "640",
         *           "href": "/v1/bari/media/019a5b1c-0000-7000-8000-000000000006/640?v=2"
         *         }
         *       ],
         *       "created_at": "2026-11-23T10:00:00.000Z",
         *       "report_id": "019a5b1c-0000-7000-8000-000000000007"
         *     }
         */
        ReportMedia: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["MediaKind"];
            width: components["schemas"]["Pixels"];
            height: components["schemas"]["Pixels"];
            /**
             * Format: int32
             * @description Size of the file that was uploaded, in bytes.
             */
            bytes: number;
            /** @description Whether everybody sees it. */
            published: boolean;
            /**
             * Format: int32
             * @description Version of the files; a new one whenever what is blacked out changes.
             */
            version: number;
            redactions: components["schemas"]["Rectangles"];
            /** @description Its files: a photo in each size that is not larger than itself, or the document. */
            renditions: components["schemas"]["Rendition"][];
            /** @description When it was uploaded. */
            created_at: components["schemas"]["Instant"];
            /** @description The report with which it came: this one, or one of its duplicates. */
            report_id: components["schemas"]["Id"];
        };
        /**
         * @description A report as everybody sees it; its author and the staff see all answers.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000007",
         *       "code": "SEG-2026-00042",
         *       "tenant": "bari",
         *       "category": "strade",
         *       "category_name": "Strade e marciapiedi",
         *       "state": "assigned",
         *       "phase": "open",
         *       "visibility": "public",
         *       "priority": "normal",
         *       "title": "Una buca profonda",
         *       "description": "Davanti al civico 1, sulla corsia di destra.",
         *       "language": "it",
         *       "position": {
         *         "type": "Point",
         *         "coordinates": [
         *           16.8719,
         *           41.1171
         *         ]
         *       },
         *       "accuracy": 12,
         *       "address": "Via Esempio 1",
         *       "area": {
         *         "key": "centro",
         *         "name": "Centro"
         *       },
         *       "author_name": null,
         *       "channel": "web",
         *       "captured_at": null,
         *       "created_at": "2026-11-23T10:00:00.000Z",
         *       "updated_at": "2026-11-24T07:45:00.000Z",
         *       "office": {
         *         "key": "strade",
         *         "name": "Ufficio strade"
         *       },
         *       "promise": {
         *         "hours": 240,
         *         "due_at": "2026-12-03T10:00:00.000Z",
         *         "overdue": false,
         *         "kept": null
         *       },
         *       "planned_for": null,
         *       "closing": null,
         *       "contest_count": 0,
         *       "support_count": 3,
         *       "duplicates": 0,
         *       "duplicate_of": null,
         *       "answers": [
         *         {
         *           "key": "pericolo",
         *           "label": "C'è pericolo per chi passa?",
         *           "value": false,
         *           "text": "no",
         *           "public": true
         *         }
         *       ],
         *       "media": []
         *     }
         */
        Report: {
            id: components["schemas"]["Id"];
            code: components["schemas"]["ReportCode"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            category: components["schemas"]["CategoryKey"];
            /** @description Name of the category. */
            category_name: components["schemas"]["Line"];
            state: components["schemas"]["ReportState"];
            phase: components["schemas"]["ReportPhase"];
            visibility: components["schemas"]["ReportVisibility"];
            priority: components["schemas"]["ReportPriority"];
            title: components["schemas"]["ReportTitle"];
            description: components["schemas"]["ReportText"];
            /** @description Language in which it was written. */
            language: components["schemas"]["Language"];
            position: components["schemas"]["GeoPoint"];
            accuracy: components["schemas"]["Accuracy"];
            address: components["schemas"]["ReportAddress"];
            /** @description The area in which it lies; null where the town has no areas or it lies in none. */
            area: components["schemas"]["AreaName"] | null;
            /** @description Shown when the author chose so. */
            author_name: string | null;
            channel: components["schemas"]["ReportChannel"];
            /** @description When it was written down. */
            captured_at: components["schemas"]["Instant"] | null;
            /** @description When it arrived. */
            created_at: components["schemas"]["Instant"];
            /** @description When something of it last changed. */
            updated_at: components["schemas"]["Instant"];
            /** @description Which office deals with it. */
            office: components["schemas"]["OfficeName"] | null;
            /** @description What the town has promised; null when it has promised nothing. */
            promise: components["schemas"]["ReportPromise"] | null;
            /**
             * Format: date
             * @description Civil day for which the work is planned.
             */
            planned_for: string | null;
            /** @description How it was closed; null while it is not. */
            closing: components["schemas"]["ReportClosing"] | null;
            /** @description How often its closing was contested. */
            contest_count: components["schemas"]["Count"];
            /** @description Persons who said "me too", of its duplicates too. */
            support_count: components["schemas"]["Count"];
            /** @description Reports that were merged into this one. */
            duplicates: components["schemas"]["Count"];
            /** @description The report into which this one was merged. */
            duplicate_of: components["schemas"]["ReportReference"] | null;
            /** @description Answers to the questions of the category; those that are not public only for its author and the staff. */
            answers: components["schemas"]["ReportAnswer"][];
            /** @description Its photos and documents, then those of its duplicates, 200 at most. */
            media: components["schemas"]["ReportMedia"][];
        };
        /** @description A page of reports. */
        ReportPage: {
            /** @description The reports. */
            items: components["schemas"]["Report"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Something uploaded before: its id, and the `media_token` that was told with it when nobody was signed in.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000006",
         *       "token": "q3v0W8yJb2mT5x1nR7cKzA"
         *     }
         */
        NewReportMedia: {
            id: components["schemas"]["Id"];
            token?: components["schemas"]["MediaTokenValue"];
        };
        /**
         * @description Something to be reported.
         * @example {
         *       "category": "strade",
         *       "position": {
         *         "type": "Point",
         *         "coordinates": [
         *           16.8719,
         *           41.1171
         *         ]
         *       },
         *       "accuracy": 12,
         *       "address": "Via Esempio 1",
         *       "title": "Una buca profonda",
         *       "description": "Davanti al civico 1, sulla corsia di destra.",
         *       "answers": {
         *         "pericolo": false
         *       },
         *       "media": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000006",
         *           "token": "q3v0W8yJb2mT5x1nR7cKzA"
         *         }
         *       ],
         *       "consent": true
         *     }
         */
        NewReport: {
            category: components["schemas"]["CategoryKey"];
            position: components["schemas"]["GeoPoint"];
            accuracy?: components["schemas"]["Accuracy"];
            address?: components["schemas"]["ReportAddress"];
            title: components["schemas"]["ReportTitle"];
            description?: components["schemas"]["ReportText"];
            /** @description Language in which it is written; the town's main one when missing. */
            language?: components["schemas"]["Language"];
            /** @description Answers to the category's questions by their keys. */
            answers?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /** @description Up to 6 photos and 3 documents. Photos are shown to everybody at once or when the staff has dealt with the report, as the town has set it; documents when the staff publishes them. */
            media?: components["schemas"]["NewReportMedia"][];
            /** @description The category's own when missing. */
            visibility?: components["schemas"]["ReportVisibility"];
            /**
             * @description The author's name is shown.
             * @default false
             */
            public_name: boolean;
            channel?: components["schemas"]["ReportChannel"];
            /** @description When it was written down, perhaps without network; the time of arrival is the API's. */
            captured_at?: components["schemas"]["Instant"];
            /**
             * @description The person has read how the data is used.
             * @constant
             */
            consent: true;
        };
        /** @description Secret of whoever reported without signing in. */
        ReportTokenValue: string;
        /** @description The report, and the token of whoever is not signed in. */
        ReceivedReport: {
            report: components["schemas"]["Report"];
            /**
             * @description For whoever is not signed in: the secret by which the report is theirs.
             * @example q3v0W8yJb2mT5x1nR7cKzA
             */
            token: components["schemas"]["ReportTokenValue"] | null;
        };
        /**
         * @description Month of the civil calendar in Italy.
         * @example 2026-11
         */
        Month: string;
        /**
         * @description West, south, east and north in degrees, WGS 84 (RFC 7946 §5).
         * @example [
         *       16.82,
         *       41.1,
         *       16.92,
         *       41.15
         *     ]
         */
        Box: number[];
        /** @description Points near each other, shown as one in their middle. */
        MapCluster: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Feature";
            bbox: components["schemas"]["Box"];
            geometry: components["schemas"]["MapPointGeometry"];
            /** @description What the cluster holds. */
            properties: {
                /**
                 * Format: int32
                 * @description How many points it stands for.
                 */
                count: number;
            };
        };
        /** @description A single point. */
        MapPoint: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Feature";
            id: components["schemas"]["Id"];
            geometry: components["schemas"]["MapPointGeometry"];
            /** @description What lies there. */
            properties: {
                /** @description Category of what is there. */
                category: string;
                /** @description State of what is there. */
                state: string;
                /** @description When it was made. */
                at: components["schemas"]["Instant"];
            };
        };
        /**
         * @description What a map shows of a layer (GeoJSON, RFC 7946): clusters, and single points where they are alone or few. 300 features at most.
         * @example {
         *       "type": "FeatureCollection",
         *       "count": 38,
         *       "features": [
         *         {
         *           "type": "Feature",
         *           "bbox": [
         *             16.86,
         *             41.11,
         *             16.89,
         *             41.13
         *           ],
         *           "geometry": {
         *             "type": "Point",
         *             "coordinates": [
         *               16.8741,
         *               41.1204
         *             ]
         *           },
         *           "properties": {
         *             "count": 37
         *           }
         *         },
         *         {
         *           "type": "Feature",
         *           "id": "019a5b1c-0000-7000-8000-000000000007",
         *           "geometry": {
         *             "type": "Point",
         *             "coordinates": [
         *               16.8303,
         *               41.1069
         *             ]
         *           },
         *           "properties": {
         *             "category": "strade",
         *             "state": "assigned",
         *             "at": "2026-11-23T10:00:00.000Z"
         *           }
         *         }
         *       ]
         *     }
         */
        MapView: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * Format: int32
             * @description How many points pass the filter in what is shown, those in clusters included.
             */
            count: number;
            /** @description Clusters and single points. */
            features: (components["schemas"]["MapCluster"] | components["schemas"]["MapPoint"])[];
        };
        /** @description A report and how far off it is. */
        NearbyReport: {
            report: components["schemas"]["Report"];
            /** @example 18.5 */
            distance: components["schemas"]["Distance"];
        };
        /** @description Reports near the place. */
        NearbyPage: {
            /** @description The reports, nearest first. */
            items: components["schemas"]["NearbyReport"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description The town in whose territory the place lies. */
        TerritoryTown: {
            /** @description Short name of the town, as in every path. */
            slug: components["schemas"]["Slug"];
            /** @description Name of the town. */
            name: string;
            /** @description The town takes reports on the platform. */
            takes_reports: boolean;
            /** @description The category asked for, when that town has it too. */
            category: components["schemas"]["CategoryKey"] | null;
            /** @description Questions of the category that are the same there: their answers can be handed over. */
            questions: components["schemas"]["QuestionKey"][];
        };
        /**
         * @description Whose place it is.
         * @example {
         *       "inside": false,
         *       "approximate": false,
         *       "area": null,
         *       "town": {
         *         "slug": "modugno",
         *         "name": "Modugno",
         *         "takes_reports": true,
         *         "category": "strade",
         *         "questions": [
         *           "pericolo"
         *         ]
         *       }
         *     }
         */
        Territory: {
            /** @description The place lies in the town that was asked. */
            inside: boolean;
            /** @description The town of the place has no surveyed boundary: it is the nearest one, and near a border it may be another. */
            approximate: boolean;
            /** @description The area of the town that was asked in which it lies; null when it lies in none. */
            area: components["schemas"]["AreaName"] | null;
            /** @description null when it lies in none of the towns. */
            town: components["schemas"]["TerritoryTown"] | null;
        };
        /**
         * Format: double
         * @description Hours; null when nothing was closed.
         */
        Hours: number | null;
        /**
         * @description Figures about the reports made in the span.
         * @example {
         *       "received": 120,
         *       "open": 31,
         *       "closed": 89,
         *       "median_hours": 62.5,
         *       "p90_hours": 310,
         *       "promised": 101,
         *       "kept": 87,
         *       "contested": 4,
         *       "contested_closed": 3
         *     }
         */
        ReportFigures: {
            /** @description How many were made. */
            received: components["schemas"]["Count"];
            /** @description Not closed yet. */
            open: components["schemas"]["Count"];
            /** @description How many of them are closed. */
            closed: components["schemas"]["Count"];
            median_hours: components["schemas"]["Hours"];
            p90_hours: components["schemas"]["Hours"];
            /** @description Reports with a promise whose time is over or that are closed. */
            promised: components["schemas"]["Count"];
            /** @description Of those, closed in time. */
            kept: components["schemas"]["Count"];
            /** @description Reports whose closing was contested at least once. */
            contested: components["schemas"]["Count"];
            /** @description Of those, closed all the same. */
            contested_closed: components["schemas"]["Count"];
        };
        /**
         * @description Figures of one category, area, office or month.
         * @example {
         *       "key": "strade",
         *       "name": "Strade e marciapiedi",
         *       "figures": {
         *         "received": 41,
         *         "open": 12,
         *         "closed": 29,
         *         "median_hours": 90,
         *         "p90_hours": 400,
         *         "promised": 33,
         *         "kept": 26,
         *         "contested": 2,
         *         "contested_closed": 1
         *       }
         *     }
         */
        FiguresOfGroup: {
            /** @description Key of the category, the area or the office, or the month; null: without. */
            key: string | null;
            /** @description Its name in words; empty where `key` is null. */
            name: components["schemas"]["Line"];
            figures: components["schemas"]["ReportFigures"];
        };
        /** @description The town's figures of a span of months. */
        ReportStatistics: {
            from: components["schemas"]["Month"];
            to: components["schemas"]["Month"];
            /** @description When they were counted. */
            generated_at: components["schemas"]["Instant"];
            total: components["schemas"]["ReportFigures"];
            /** @description By category, the most reported first. */
            by_category: components["schemas"]["FiguresOfGroup"][];
            /**
             * @description By area, the most reported first.
             * @example [
             *       {
             *         "key": "centro",
             *         "name": "Centro",
             *         "figures": {
             *           "received": 120,
             *           "open": 31,
             *           "closed": 89,
             *           "median_hours": 62.5,
             *           "p90_hours": 310,
             *           "promised": 101,
             *           "kept": 87,
             *           "contested": 4,
             *           "contested_closed": 3
             *         }
             *       }
             *     ]
             */
            by_area: components["schemas"]["FiguresOfGroup"][];
            /**
             * @description By office, the one with most reports first.
             * @example [
             *       {
             *         "key": null,
             *         "name": "",
             *         "figures": {
             *           "received": 120,
             *           "open": 31,
             *           "closed": 89,
             *           "median_hours": 62.5,
             *           "p90_hours": 310,
             *           "promised": 101,
             *           "kept": 87,
             *           "contested": 4,
             *           "contested_closed": 3
             *         }
             *       }
             *     ]
             */
            by_office: components["schemas"]["FiguresOfGroup"][];
            /**
             * @description By the month in which they were made, the first month first.
             * @example [
             *       {
             *         "key": "2026-11",
             *         "name": "novembre 2026",
             *         "figures": {
             *           "received": 120,
             *           "open": 31,
             *           "closed": 89,
             *           "median_hours": 62.5,
             *           "p90_hours": 310,
             *           "promised": 101,
             *           "kept": 87,
             *           "contested": 4,
             *           "contested_closed": 3
             *         }
             *       }
             *     ]
             */
            by_month: components["schemas"]["FiguresOfGroup"][];
        };
        /**
         * @description What has to be given.
         * @enum {string}
         */
        TransitionNeed: "nothing" | "reason" | "reason_or_photo" | "office" | "day";
        /**
         * @description A row of the town's table of transitions.
         * @example {
         *       "from": "received",
         *       "to": "assigned",
         *       "who": [
         *         "moderator",
         *         "officer"
         *       ],
         *       "needs": "office"
         *     }
         */
        TransitionRow: {
            from: components["schemas"]["ReportState"];
            to: components["schemas"]["ReportState"];
            /** @description Administrators may do what anybody of the staff may. */
            who: ("moderator" | "officer" | "author")[];
            needs: components["schemas"]["TransitionNeed"];
        };
        /**
         * @description A reason that the staff chooses from.
         * @example {
         *       "code": "non-del-comune",
         *       "label": "La strada non è del Comune",
         *       "for": [
         *         "not_ours"
         *       ]
         *     }
         */
        ReportReason: {
            code: components["schemas"]["ReasonCode"];
            /** @description The reason in words. */
            label: components["schemas"]["Line"];
            /** @description Transitions to these states. */
            for: components["schemas"]["ReportState"][];
        };
        /**
         * @description Words prepared for the staff.
         * @example {
         *       "key": "presa-in-carico",
         *       "title": "Presa in carico",
         *       "text": "Grazie: «{title}» è stata affidata a {office}.",
         *       "for": [
         *         "assigned"
         *       ],
         *       "reason": null
         *     }
         */
        ReportTemplate: {
            /** @description Key of the template. */
            key: string;
            /** @description By what the staff finds it. */
            title: components["schemas"]["Line"];
            /** @description With places for what is of the report: `{code}`, `{title}`, `{address}`, `{office}`, `{day}` (of the planned work). */
            text: components["schemas"]["Text"];
            /** @description Offered with this reason; null with any. */
            reason: components["schemas"]["ReasonCode"] | null;
            /** @description Transitions to these states; none means any. */
            for: components["schemas"]["ReportState"][];
        };
        /** @description What the staff of the town works with. */
        ReportDesk: {
            /** @description The caller's roles for reports. */
            roles: components["schemas"]["StaffRoleName"][];
            /** @description What each state means in this town. */
            phases: {
                state: components["schemas"]["ReportState"];
                phase: components["schemas"]["ReportPhase"];
            }[];
            /** @description Which state may follow which, by whom, and what it needs. */
            transitions: components["schemas"]["TransitionRow"][];
            /** @description Reasons to choose from. */
            reasons: components["schemas"]["ReportReason"][];
            /** @description Prepared words. */
            templates: components["schemas"]["ReportTemplate"][];
            /** @description Offices that deal with reports. */
            offices: components["schemas"]["OfficeName"][];
            /** @description Areas (districts) of the town. */
            areas: components["schemas"]["AreaName"][];
        };
        /**
         * @description A member of the staff.
         * @example {
         *       "person_id": "019a5b1c-0000-7000-8000-000000000003",
         *       "name": "Anna Lorusso"
         *     }
         */
        StaffMember: {
            /** @description Id of the person, as `assignee` takes it. */
            person_id: components["schemas"]["Id"];
            /** @description Name of the person. */
            name: string;
        };
        /** @description Who deals with reports. */
        StaffMemberPage: {
            /** @description The members of the staff, by name. */
            items: components["schemas"]["StaffMember"][];
            /** @example null */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A step in the life of a report.
         * @example {
         *       "to": "assigned",
         *       "office": "strade",
         *       "note": "Affidata all'ufficio strade."
         *     }
         */
        NewReportTransition: {
            to: components["schemas"]["ReportState"];
            reason?: components["schemas"]["ReasonCode"];
            /** @description Public words that complete it. */
            note?: string;
            /** @description Words for the staff. */
            internal_note?: string;
            office?: components["schemas"]["OfficeKey"];
            /**
             * Format: date
             * @description Civil day for which the work is planned.
             */
            planned_for?: string;
            /** @description What shows that the work is done. */
            media?: components["schemas"]["NewReportMedia"][];
        };
        /**
         * @description What changes of a report; what is left out stays as it is.
         * @example {
         *       "priority": "high",
         *       "office": "strade",
         *       "assignee": "019a5b1c-0000-7000-8000-000000000003"
         *     }
         */
        ReportChange: {
            category?: components["schemas"]["CategoryKey"];
            priority?: components["schemas"]["ReportPriority"];
            visibility?: components["schemas"]["ReportVisibility"];
            /** @description Key of the office that deals with it; null takes it from its office. */
            office?: components["schemas"]["OfficeKey"] | null;
            /** @description Id of the member of the staff who deals with it. */
            assignee?: components["schemas"]["Id"] | null;
            /**
             * Format: date
             * @description Last civil day (Europe/Rome) of the promise, in place of the one that category and priority say. Time in paused states still does not count.
             */
            due_on?: string;
        };
        /**
         * @description Either a `transition` or a `change`, for every report.
         * @example {
         *       "report_ids": [
         *         "019a5b1c-0000-7000-8000-000000000007",
         *         "019a5b1c-0000-7000-8000-000000000012"
         *       ],
         *       "transition": {
         *         "to": "assigned",
         *         "office": "strade"
         *       }
         *     }
         */
        NewReportBatch: {
            /** @description The reports, in the order in which they are dealt with. */
            report_ids: components["schemas"]["Id"][];
            transition?: components["schemas"]["NewReportTransition"];
            /** @description For officers and administrators. */
            change?: components["schemas"]["ReportChange"];
        };
        /** @description What has become of one report. */
        ReportBatchOutcome: {
            /** @description Id of the report. */
            report_id: components["schemas"]["Id"];
            /** @description Why nothing was done with this report; null when it was done. */
            refused: {
                code: components["schemas"]["ProblemCode"];
                params: components["schemas"]["ProblemParams"];
            } | null;
        };
        /**
         * @description What has become of each report.
         * @example {
         *       "outcomes": [
         *         {
         *           "report_id": "019a5b1c-0000-7000-8000-000000000007",
         *           "refused": null
         *         },
         *         {
         *           "report_id": "019a5b1c-0000-7000-8000-000000000012",
         *           "refused": {
         *             "code": "report.transition_impossible",
         *             "params": {
         *               "from": "resolved",
         *               "to": "assigned"
         *             }
         *           }
         *         }
         *       ]
         *     }
         */
        ReportBatch: {
            /** @description One for each report, in the order asked for. */
            outcomes: components["schemas"]["ReportBatchOutcome"][];
        };
        /** @description A report with what the staff needs at a glance. */
        ReportQueueItem: {
            report: components["schemas"]["Report"];
            /** @description Who deals with it. */
            assignee: components["schemas"]["StaffMember"] | null;
            /**
             * @description How many of its deliveries were given up.
             * @example 0
             */
            failed_deliveries: components["schemas"]["Count"];
        };
        /** @description A page of the staff's queue. */
        ReportQueuePage: {
            /** @description The reports, in the order asked for. */
            items: components["schemas"]["ReportQueueItem"][];
            next_cursor: components["schemas"]["Cursor"];
            /**
             * @description How much waits in the whole town.
             * @example {
             *       "received": 6,
             *       "open": 31,
             *       "overdue": 2,
             *       "contested": 1,
             *       "failed_deliveries": 0
             *     }
             */
            counts: {
                /** @description Not looked at yet. */
                received: components["schemas"]["Count"];
                /** @description How many are not closed. */
                open: components["schemas"]["Count"];
                /** @description How many of them are past what was promised. */
                overdue: components["schemas"]["Count"];
                /** @description Not closed after their closing was contested. */
                contested: components["schemas"]["Count"];
                /** @description How many deliveries were given up. */
                failed_deliveries: components["schemas"]["Count"];
            };
        };
        /**
         * @description `waiting` is tried again by itself, `failed` waits for somebody.
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "failed";
        /**
         * @description A report on its way to an office or another system.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000013",
         *       "report": {
         *         "id": "019a5b1c-0000-7000-8000-000000000007",
         *         "code": "SEG-2026-00042"
         *       },
         *       "target": "Ufficio strade",
         *       "kind": "email",
         *       "state": "delivered",
         *       "attempts": 1,
         *       "created_at": "2026-11-23T10:00:00.000Z",
         *       "next_try_at": null,
         *       "delivered_at": "2026-11-23T10:00:04.000Z",
         *       "error": null,
         *       "external_id": null
         *     }
         */
        Delivery: {
            id: components["schemas"]["Id"];
            report: components["schemas"]["ReportReference"];
            /** @description Name of the destination, as the town's settings have it. */
            target: components["schemas"]["Line"];
            /**
             * @description By which way.
             * @enum {string}
             */
            kind: "email" | "open311";
            state: components["schemas"]["DeliveryState"];
            /** @description How many times it has been tried. */
            attempts: components["schemas"]["Count"];
            /** @description When it was first to be sent. */
            created_at: components["schemas"]["Instant"];
            /** @description When it is tried next; null when it is not tried any more. */
            next_try_at: components["schemas"]["Instant"] | null;
            /** @description When it arrived; null until then. */
            delivered_at: components["schemas"]["Instant"] | null;
            /** @description Why the last attempt failed. */
            error: string | null;
            /** @description What the other system calls it. */
            external_id: string | null;
        };
        /** @description A page of deliveries. */
        DeliveryPage: {
            /** @description The deliveries, newest first. */
            items: components["schemas"]["Delivery"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What the report is to the caller.
         * @example {
         *       "author": true,
         *       "supported": false,
         *       "following": true,
         *       "contestable_until": null
         *     }
         */
        OwnReport: {
            /** @description The caller reported it. */
            author: boolean;
            /** @description The person said "me too". */
            supported: boolean;
            /** @description The person follows it. */
            following: boolean;
            /** @description Until when the caller can contest that it is closed; null when they can't. */
            contestable_until: components["schemas"]["Instant"] | null;
        };
        /**
         * @description Who reported it.
         * @example {
         *       "name": "Maria Cassano",
         *       "assurance": "substantial"
         *     }
         */
        ReporterIdentity: {
            /** @description null when the person was erased. */
            name: string | null;
            assurance: components["schemas"]["Assurance"];
        };
        /**
         * @description A transition that the caller can make now.
         * @example {
         *       "to": "in_progress",
         *       "needs": "nothing"
         *     }
         */
        OpenTransition: {
            to: components["schemas"]["ReportState"];
            needs: components["schemas"]["TransitionNeed"];
        };
        /** @description A report with everything that the staff sees of it. */
        ReportCase: {
            report: components["schemas"]["Report"];
            /** @description null when it was reported without signing in. */
            reporter: components["schemas"]["ReporterIdentity"] | null;
            /** @description Who deals with it; null when nobody does. */
            assignee: components["schemas"]["StaffMember"] | null;
            /** @description What the caller can do now. */
            transitions: components["schemas"]["OpenTransition"][];
            /** @description Reports that were merged into this one. */
            merged: components["schemas"]["ReportReference"][];
            /** @description To where it is sent, and what has become of that. */
            deliveries: components["schemas"]["Delivery"][];
        };
        /**
         * @description Why a closed report is not settled.
         * @example {
         *       "text": "La buca c'è ancora."
         *     }
         */
        NewContest: {
            /** @description Why it is not closed. */
            text: string;
            /** @description Photos and documents that show it. */
            media?: components["schemas"]["NewReportMedia"][];
        };
        /**
         * @description Which report the duplicate is merged into.
         * @example {
         *       "into": "019a5b1c-0000-7000-8000-000000000007"
         *     }
         */
        NewMerge: {
            /** @description Id of the report that stays. */
            into: components["schemas"]["Id"];
        };
        /**
         * @description Whether the person supports and follows the report.
         * @example {
         *       "report_id": "019a5b1c-0000-7000-8000-000000000007",
         *       "support_count": 4,
         *       "supported": true,
         *       "following": true
         *     }
         */
        ReportSupport: {
            /** @description The report that counts: the main one of a duplicate. */
            report_id: components["schemas"]["Id"];
            /** @description How many persons said "me too", those of its duplicates included. */
            support_count: components["schemas"]["Count"];
            /** @description The person said "me too". */
            supported: boolean;
            /** @description The person follows it. */
            following: boolean;
        };
        /**
         * @description Something written about the report.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000014",
         *       "report_id": "019a5b1c-0000-7000-8000-000000000007",
         *       "at": "2026-11-25T16:20:00.000Z",
         *       "from": "author",
         *       "audience": "public",
         *       "text": "La buca si è allargata dopo la pioggia.",
         *       "media": []
         *     }
         */
        ReportMessage: {
            id: components["schemas"]["Id"];
            /** @description The report to which it was written: this one, or one of its duplicates. */
            report_id: components["schemas"]["Id"];
            /** @description When it was written. */
            at: components["schemas"]["Instant"];
            /**
             * @description Who wrote it.
             * @enum {string}
             */
            from: "author" | "staff";
            /**
             * @description Who reads it.
             * @enum {string}
             */
            audience: "public" | "author" | "staff";
            /** @description What was written. */
            text: components["schemas"]["Text"];
            /** @description Photos and documents that came with it: whoever a message that is not public is for sees them, everybody else what is published. */
            media?: components["schemas"]["ReportMedia"][];
        };
        /** @description A page of messages. */
        ReportMessagePage: {
            /** @description The messages, oldest first. */
            items: components["schemas"]["ReportMessage"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Who reads it: everybody who sees the report, its author and the staff, or the staff alone (written by the staff only).
         * @default author
         * @enum {string}
         */
        MessageAudience: "public" | "author" | "staff";
        /**
         * @description Something to be added to the report.
         * @example {
         *       "text": "La buca si è allargata dopo la pioggia.",
         *       "audience": "author"
         *     }
         */
        NewReportMessage: {
            /** @description Plain text; lines end with \n. */
            text: string;
            audience?: components["schemas"]["MessageAudience"];
            /** @description Photos and documents that come with it. */
            media?: components["schemas"]["NewReportMedia"][];
        };
        /**
         * @description Whether a photo or document is shown to everybody.
         * @example {
         *       "published": true
         *     }
         */
        ReportMediaPublication: {
            /** @description Whether everybody sees it. */
            published: boolean;
        };
        /**
         * @description Something that happened to the report.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000015",
         *       "at": "2026-11-24T07:45:00.000Z",
         *       "action": "moved",
         *       "state": "assigned",
         *       "office": "Ufficio strade",
         *       "due_at": "2026-12-03T10:00:00.000Z",
         *       "actor": "staff",
         *       "public": true,
         *       "params": {
         *         "state": "assigned"
         *       }
         *     }
         */
        ReportTimelineEntry: {
            id: components["schemas"]["Id"];
            /** @description When it happened. */
            at: components["schemas"]["Instant"];
            /** @description What happened: `moved`, `contested`, `merged`, `unmerged`, `absorbed` and `released` (a duplicate), `sorted`, `messaged`, `media_published`, `media_hidden`, `media.redacted` and `media.deleted` (internal), `overdue`, `sent`, `sending_failed`. */
            action: string;
            /** @description The state that followed; null when it did not change. */
            state: components["schemas"]["ReportState"] | null;
            /** @description The office that deals with it from then on. */
            office: components["schemas"]["Line"] | null;
            /** @description Until when the town promises to close it, from then on. */
            due_at: components["schemas"]["Instant"] | null;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor: "author" | "staff" | "system" | "citizen";
            /** @description Everybody sees this entry. */
            public: boolean;
            /** @description Names and numbers that complete the entry, by `action`; times in them are RFC 3339, durations in hours. */
            params: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description A page of the timeline. */
        ReportTimelinePage: {
            /** @description The entries, oldest first. */
            items: components["schemas"]["ReportTimelineEntry"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What a comment is to what it speaks about.
         * @enum {string}
         */
        CommentStance: "for" | "against" | "question" | "fact";
        /**
         * @description Short name of a tag, the same in every language.
         * @example mobilita
         */
        CommentTagKey: string;
        /**
         * @description On what a statement of fact rests.
         * @example [
         *       "https://www.comune.example/traffico"
         *     ]
         */
        CommentSources: string[];
        /**
         * @description A passage that is answered, with what stands around it, so that it is found again when the text is changed.
         * @example {
         *       "exact": "due chilometri di lungomare",
         *       "prefix": "Il Comune rifà ",
         *       "suffix": ".",
         *       "start": 15
         *     }
         */
        CommentQuote: {
            /** @description The passage. */
            exact: string;
            /** @description What stands before it. */
            prefix: string;
            /** @description What stands after it. */
            suffix: string;
            /**
             * Format: int32
             * @description Where it begins: how many UTF-16 units (characters of JavaScript) stand before it.
             */
            start: number;
            /** @description Id of the section or item of the dossier that it stands in; null or missing: in the subject itself. */
            target?: components["schemas"]["Id"] | null;
        };
        /**
         * @description Where a quoted passage is by now, when its text has been changed since; the quote keeps the words that were spoken about.
         * @example {
         *       "state": "answered",
         *       "target": "019a5b1c-0000-7000-8000-000000000001",
         *       "exact": "tre chilometri di lungomare",
         *       "start": 15
         *     }
         */
        CommentPassage: {
            /**
             * @description Its words stand where they stood, or elsewhere; they were changed; they are gone.
             * @enum {string}
             */
            state: "kept" | "moved" | "answered" | "lost";
            /** @description Id of the section or item that it stands in. */
            target: components["schemas"]["Id"] | null;
            /** @description What stands there now; of a lost passage its old words. */
            exact: string;
            /**
             * Format: int32
             * @description Where it begins: how many UTF-16 units stand before it.
             */
            start: number;
        };
        /**
         * @description A line that somebody has drawn.
         * @example {
         *       "type": "LineString",
         *       "coordinates": [
         *         [
         *           16.8719,
         *           41.1256
         *         ],
         *         [
         *           16.88,
         *           41.127
         *         ]
         *       ]
         *     }
         */
        PlaceLine: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "LineString";
            /** @description Positions in their order, 200 at most. */
            coordinates: components["schemas"]["MapPosition"][];
        };
        /**
         * @description An area that somebody has drawn; it crosses itself nowhere.
         * @example {
         *       "type": "Polygon",
         *       "coordinates": [
         *         [
         *           [
         *             16.87,
         *             41.12
         *           ],
         *           [
         *             16.88,
         *             41.12
         *           ],
         *           [
         *             16.88,
         *             41.13
         *           ],
         *           [
         *             16.87,
         *             41.12
         *           ]
         *         ]
         *       ]
         *     }
         */
        PlaceArea: {
            /**
             * @description GeoJSON's own mark.
             * @enum {string}
             */
            type: "Polygon";
            /** @description Its outline. */
            coordinates: components["schemas"]["MapPosition"][][];
        };
        /**
         * @description Where in the town something is said to be: a point, a line or an area (GeoJSON, RFC 7946), WGS 84. Kept to six decimals.
         * @example {
         *       "type": "Point",
         *       "coordinates": [
         *         16.8719,
         *         41.1256
         *       ]
         *     }
         */
        PlaceGeometry: components["schemas"]["MapPointGeometry"] | components["schemas"]["PlaceLine"] | components["schemas"]["PlaceArea"];
        /**
         * @description What a comment is about.
         * @example [
         *       "mobilita"
         *     ]
         */
        CommentTags: components["schemas"]["CommentTagKey"][];
        /**
         * @description What a comment is to whoever is signed in.
         * @example {
         *       "author": false,
         *       "supported": true,
         *       "against": false,
         *       "untraced_until": null
         *     }
         */
        OwnComment: {
            /** @description They wrote it. */
            author: boolean;
            /** @description They support it. */
            supported: boolean;
            /** @description They have voted against it. */
            against: boolean;
            /** @description Until when its author changes it without trace; null when that is over. */
            untraced_until: components["schemas"]["Instant"] | null;
        };
        /**
         * @description A comment as it is shown.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000010",
         *       "subject": "019a5b1c-0000-7000-8000-000000000001",
         *       "parent_id": null,
         *       "depth": 1,
         *       "author_name": "Maria Esempio",
         *       "voice": "citizen",
         *       "office": null,
         *       "stance": "for",
         *       "text": "La ciclabile serve fino al porto.",
         *       "sources": [],
         *       "quote": null,
         *       "geometry": null,
         *       "language": "it",
         *       "state": "visible",
         *       "hidden_reason": null,
         *       "created_at": "2026-12-09T10:00:00.000Z",
         *       "edited_at": null,
         *       "reply_count": 0,
         *       "support_count": 12,
         *       "against_count": null,
         *       "tags": [
         *         "mobilita"
         *       ],
         *       "own": null
         *     }
         */
        Comment: {
            /** @description Id of the comment. */
            id: components["schemas"]["Id"];
            /** @description Id of what is spoken about. */
            subject: components["schemas"]["Id"];
            /** @description The comment that it answers. */
            parent_id: components["schemas"]["Id"] | null;
            /**
             * Format: int32
             * @description How many levels deep it is shown; deeper answers stay on the third.
             */
            depth: number;
            /** @description Null when the author does not show it, has withdrawn the comment or was erased. */
            author_name: string | null;
            /**
             * @description Whether the town speaks.
             * @enum {string}
             */
            voice: "citizen" | "staff";
            /** @description Which office speaks. */
            office: string | null;
            /** @description What it is to what it speaks about. */
            stance: components["schemas"]["CommentStance"] | null;
            /** @description Plain text; empty when it is withdrawn or, but for its author, hidden or held. */
            text: string;
            sources: components["schemas"]["CommentSources"];
            /** @description The passage that it answers. */
            quote: components["schemas"]["CommentQuote"] | null;
            /** @description Where the quoted passage is by now. */
            passage?: components["schemas"]["CommentPassage"] | null;
            /** @description Where on the map. */
            geometry: components["schemas"]["PlaceGeometry"] | null;
            /** @description In which it is written. */
            language: components["schemas"]["Language"];
            /**
             * @description Withdrawn by its author, hidden by the staff, or held until a moderator has looked at it: then its author and the staff alone see it.
             * @enum {string}
             */
            state: "visible" | "withdrawn" | "hidden" | "held";
            /** @description Why it is hidden. */
            hidden_reason: string | null;
            /** @description When it was written. */
            created_at: components["schemas"]["Instant"];
            /** @description When it was changed with trace. */
            edited_at: components["schemas"]["Instant"] | null;
            /**
             * Format: int32
             * @description How many answers it has had.
             */
            reply_count: number;
            /**
             * Format: int32
             * @description How many people support it; null while counts are not shown.
             */
            support_count: number | null;
            /**
             * Format: int32
             * @description How many people have voted against it; null while counts are not shown, and where there are no votes against.
             */
            against_count: number | null;
            tags: components["schemas"]["CommentTags"];
            /** @description What it is to whoever is signed in. */
            own: components["schemas"]["OwnComment"] | null;
        };
        /** @description A comment with its first answers. */
        Conversation: {
            comment: components["schemas"]["Comment"];
            /** @description The first answers, on whatever level; the others by `GET …/replies`. */
            replies: components["schemas"]["Comment"][];
        };
        /**
         * @description One or two words.
         * @example Mobilità
         */
        CommentTagLine: string;
        /**
         * @description A tag of the thread in the reader's language.
         * @example {
         *       "key": "mobilita",
         *       "name": "Mobilità",
         *       "count": 12
         *     }
         */
        CountedCommentTag: {
            key: components["schemas"]["CommentTagKey"];
            name: components["schemas"]["CommentTagLine"];
            /**
             * Format: int32
             * @description How many comments carry it; null while counts are not shown.
             */
            count: number | null;
        };
        /**
         * @description A page of conversations.
         * @example {
         *       "items": [
         *         {
         *           "comment": {
         *             "id": "019a5b1c-0000-7000-8000-000000000010",
         *             "subject": "019a5b1c-0000-7000-8000-000000000001",
         *             "parent_id": null,
         *             "depth": 1,
         *             "author_name": "Maria Esempio",
         *             "voice": "citizen",
         *             "office": null,
         *             "stance": "for",
         *             "text": "La ciclabile serve fino al porto.",
         *             "sources": [],
         *             "quote": null,
         *             "geometry": null,
         *             "language": "it",
         *             "state": "visible",
         *             "hidden_reason": null,
         *             "created_at": "2026-12-09T10:00:00.000Z",
         *             "edited_at": null,
         *             "reply_count": 0,
         *             "support_count": 12,
         *             "against_count": null,
         *             "tags": [
         *               "mobilita"
         *             ],
         *             "own": null
         *           },
         *           "replies": []
         *         }
         *       ],
         *       "next_cursor": null,
         *       "comment_count": 1,
         *       "counts_shown": true,
         *       "takes_places": true,
         *       "open": true,
         *       "opens_at": null,
         *       "support_open": true,
         *       "votes_against": false,
         *       "tags": [
         *         {
         *           "key": "mobilita",
         *           "name": "Mobilità",
         *           "count": 1
         *         }
         *       ]
         *     }
         */
        CommentPage: {
            /** @description Conversations in the order asked for. */
            items: components["schemas"]["Conversation"][];
            next_cursor: components["schemas"]["Cursor"];
            /**
             * Format: int32
             * @description How many comments there are
             */
            comment_count: number;
            /** @description Whether enough people have written for counts to be shown. */
            counts_shown: boolean;
            /** @description Whether a comment can name a place on the map. */
            takes_places: boolean;
            /** @description Whether comments are taken now. */
            open: boolean;
            /** @description When they will be taken; null while they are, and when they will not be any more. */
            opens_at: components["schemas"]["Instant"] | null;
            /** @description Whether comments are supported now. */
            support_open: boolean;
            /** @description Whether the town lets people vote against a comment. */
            votes_against: boolean;
            /** @description What comments may be about. */
            tags: components["schemas"]["CountedCommentTag"][];
        };
        /**
         * @description Plain text; paragraphs are parted by an empty line.
         * @example La ciclabile serve fino al porto.
         */
        CommentText: string;
        /**
         * @description What somebody writes.
         * @example {
         *       "subject": "019a5b1c-0000-7000-8000-000000000001",
         *       "text": "La ciclabile serve fino al porto.",
         *       "stance": "for"
         *     }
         */
        NewComment: {
            /** @description Id of what is spoken about: a debate, a proposal. */
            subject: components["schemas"]["Id"];
            /** @description The comment that is answered. */
            parent_id?: components["schemas"]["Id"];
            text: components["schemas"]["CommentText"];
            stance?: components["schemas"]["CommentStance"];
            sources?: components["schemas"]["CommentSources"];
            quote?: components["schemas"]["CommentQuote"];
            /** @description Where on the map, in a thread that takes places. */
            geometry?: components["schemas"]["PlaceGeometry"];
            /** @description What it is about, of the thread's `tags`; not in an answer. */
            tags?: components["schemas"]["CommentTags"];
            /**
             * @description The author's name is shown.
             * @default true
             */
            public_name: boolean;
            /**
             * @description It is the town that speaks.
             * @default false
             */
            as_staff: boolean;
            /** @description Which office speaks; with `as_staff`. */
            office?: string;
            /** @description In which it is written; Italian when missing. */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description A page of comments as the staff reads them.
         * @example {
         *       "items": [],
         *       "next_cursor": null
         *     }
         */
        CommentDeskPage: {
            /** @description Comments and answers, the newest first; `text` is there also when they are hidden, and `own` is null. */
            items: components["schemas"]["Comment"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description The new text, the new place, or both; what is missing stays.
         * @example {
         *       "text": "La ciclabile serve fino al porto e oltre."
         *     }
         */
        CommentChange: {
            text?: components["schemas"]["CommentText"];
            /** @description Where on the map; null takes the place away. */
            geometry?: components["schemas"]["PlaceGeometry"] | null;
        };
        /**
         * @description A page of answers.
         * @example {
         *       "items": [],
         *       "next_cursor": null
         *     }
         */
        ReplyPage: {
            /** @description Answers, the oldest first. */
            items: components["schemas"]["Comment"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description What a comment said. */
        CommentVersion: {
            text: components["schemas"]["CommentText"];
            /** @description Where on the map it was. */
            geometry: components["schemas"]["PlaceGeometry"] | null;
            /** @description Since when it said so. */
            written_at: components["schemas"]["Instant"];
        };
        /**
         * @description Earlier texts of a comment.
         * @example {
         *       "items": [
         *         {
         *           "text": "La ciclabile serve.",
         *           "geometry": null,
         *           "written_at": "2026-12-09T10:00:00.000Z"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        CommentVersionPage: {
            /** @description Texts, the oldest first. */
            items: components["schemas"]["CommentVersion"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description How one has voted on a comment.
         * @example {
         *       "comment_id": "019a5b1c-0000-7000-8000-000000000010",
         *       "supported": true,
         *       "support_count": 13,
         *       "against": false,
         *       "against_count": null
         *     }
         */
        CommentSupport: {
            /** @description Id of the comment. */
            comment_id: components["schemas"]["Id"];
            /** @description Whether the signed-in person supports it now. */
            supported: boolean;
            /**
             * Format: int32
             * @description How many people support it; null while counts are not shown.
             */
            support_count: number | null;
            /** @description Whether the signed-in person votes against it now. */
            against: boolean;
            /**
             * Format: int32
             * @description How many people have voted against it; null while counts are not shown, and where there are no votes against.
             */
            against_count: number | null;
        };
        /**
         * @description What somebody is about to write.
         * @example {
         *       "subject": "019a5b1c-0000-7000-8000-000000000001",
         *       "text": "La ciclabile dovrebbe arrivare fino al porto."
         *     }
         */
        CommentBegun: {
            /** @description Id of what is spoken about. */
            subject: components["schemas"]["Id"];
            text: components["schemas"]["CommentText"];
            /** @description In which it is written; the reader's when missing. */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description Comments that say something similar.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000010",
         *           "subject": "019a5b1c-0000-7000-8000-000000000001",
         *           "parent_id": null,
         *           "depth": 1,
         *           "author_name": "Maria Esempio",
         *           "voice": "citizen",
         *           "office": null,
         *           "stance": "for",
         *           "text": "La ciclabile serve fino al porto.",
         *           "sources": [],
         *           "quote": null,
         *           "geometry": null,
         *           "language": "it",
         *           "state": "visible",
         *           "hidden_reason": null,
         *           "created_at": "2026-12-09T10:00:00.000Z",
         *           "edited_at": null,
         *           "reply_count": 0,
         *           "support_count": 12,
         *           "against_count": null,
         *           "tags": [
         *             "mobilita"
         *           ],
         *           "own": null
         *         }
         *       ]
         *     }
         */
        SimilarComments: {
            /** @description The most similar first. */
            items: components["schemas"]["Comment"][];
        };
        /**
         * @description Whether the comment is shown.
         * @example {
         *       "hidden": true,
         *       "reason": "Contiene il numero di telefono di un'altra persona."
         *     }
         */
        CommentVisibility: {
            /** @description It is not to be read. */
            hidden: boolean;
            /** @description Why, for everybody to read; needed when it is hidden. */
            reason?: string;
        };
        /**
         * @description A text that somebody is about to send.
         * @example {
         *       "text": "Chiamatemi al 333 1234567."
         *     }
         */
        TextToCheck: {
            /**
             * @description The text.
             * @example Chiamatemi al 333 1234567.
             */
            text: string;
            /** @description In which what stands in place of personal data is written; the reader's when missing. */
            language?: components["schemas"]["Language"];
        };
        /** @description What can be noticed in a text before it is sent. */
        CheckFindingCode: "fiscal_code" | "iban" | "phone" | "email" | "plate" | "link_unknown" | "links_many" | "capitals";
        /**
         * @description Where something stands in a text, in UTF-16 units from 0.
         * @example {
         *       "start": 14,
         *       "end": 25
         *     }
         */
        TextSpan: {
            /**
             * Format: int32
             * @description Its first unit, from 0.
             * @example 14
             */
            start: number;
            /**
             * Format: int32
             * @description The unit after its last one, from 0.
             * @example 25
             */
            end: number;
        };
        /**
         * @description Something that was noticed in a text.
         * @example {
         *       "code": "phone",
         *       "spans": [
         *         {
         *           "start": 14,
         *           "end": 25
         *         }
         *       ]
         *     }
         */
        CheckFinding: {
            code: components["schemas"]["CheckFindingCode"];
            /** @description Where it stands, in the order of the text; empty when it is about the whole. */
            spans: components["schemas"]["TextSpan"][];
        };
        /**
         * @description What was noticed in a text.
         * @example {
         *       "findings": [
         *         {
         *           "code": "phone",
         *           "spans": [
         *             {
         *               "start": 14,
         *               "end": 25
         *             }
         *           ]
         *         }
         *       ],
         *       "masked": "Chiamatemi al [numero di telefono]."
         *     }
         */
        CheckedText: {
            /** @description What was noticed, each kind once; empty when there is nothing to say. */
            findings: components["schemas"]["CheckFinding"][];
            /**
             * @description The text with words in brackets in place of personal data; null when there is none.
             * @example Chiamatemi al [numero di telefono].
             */
            masked: string | null;
        };
        /**
         * @description Code of one of the town's reasons (`GET /v1/{tenant}/moderation`).
         * @example dati-personali
         */
        ModerationReasonCode: string;
        /**
         * @description A reason for which something is hidden.
         * @example {
         *       "code": "dati-personali",
         *       "title": "Dati personali",
         *       "words": "Contiene dati personali di altre persone.",
         *       "rule": "Regole della partecipazione, art. 4"
         *     }
         */
        ModerationReason: {
            code: components["schemas"]["ModerationReasonCode"];
            /** @description In short, in the reader's language. */
            title: string;
            /** @description What is told to the author unless the moderator writes other words. */
            words: string;
            /** @description The rule that it rests on. */
            rule: string;
        };
        /**
         * @description How a town moderates.
         * @example {
         *       "reasons": [
         *         {
         *           "code": "dati-personali",
         *           "title": "Dati personali",
         *           "words": "Contiene dati personali di altre persone.",
         *           "rule": "Regole della partecipazione, art. 4"
         *         }
         *       ],
         *       "tone": "Si spiega e non si rimprovera.",
         *       "appeal_days": 183,
         *       "undo_minutes": 10,
         *       "claim_minutes": 10
         *     }
         */
        ModerationTerms: {
            /** @description The town's reasons. */
            reasons: components["schemas"]["ModerationReason"][];
            /** @description How the town speaks when it moderates, and what it lets pass. */
            tone: string;
            /**
             * Format: int32
             * @description Days in which an author may appeal.
             */
            appeal_days: number;
            /**
             * Format: int32
             * @description Minutes in which a moderator may undo a decision.
             */
            undo_minutes: number;
            /**
             * Format: int32
             * @description Minutes for which an item that was taken is given to nobody else.
             */
            claim_minutes: number;
        };
        /**
         * @description What people write that others read.
         * @enum {string}
         */
        ModeratedKind: "comment";
        /**
         * @description It was just written; somebody has reported it; it is looked at to see whether what is published is right; something about it stands out; its author asks for another decision; a colleague asks what one thinks.
         * @enum {string}
         */
        WhyItWaits: "new" | "flagged" | "sampled" | "triage" | "appeal" | "second_opinion";
        /**
         * @description What comes first.
         * @enum {string}
         */
        Urgency: "urgent" | "high" | "normal" | "low";
        /**
         * @description Somebody has taken it.
         * @example {
         *       "mine": true,
         *       "until": "2026-12-01T10:10:00.000Z"
         *     }
         */
        ModerationClaim: {
            /** @description It is whoever asks. */
            mine: boolean;
            /** @description When others are given it again. */
            until: components["schemas"]["Instant"];
        };
        /**
         * @description A piece of content that waits, in short.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000010",
         *       "service": "debates",
         *       "kind": "comment",
         *       "why": "new",
         *       "held": false,
         *       "urgency": "normal",
         *       "entered_at": "2026-12-01T10:00:00.000Z",
         *       "due_at": "2026-12-02T10:00:00.000Z",
         *       "overdue": false,
         *       "claim": null,
         *       "title": null,
         *       "excerpt": "La ciclabile serve fino al porto."
         *     }
         */
        ModerationItem: {
            /** @description Id of the item, which is the id of the content. */
            id: components["schemas"]["Id"];
            /** @description In which it was written. */
            service: components["schemas"]["ServiceName"];
            kind: components["schemas"]["ModeratedKind"];
            why: components["schemas"]["WhyItWaits"];
            /** @description Nobody but its author and the staff sees it until it is decided on. */
            held: boolean;
            urgency: components["schemas"]["Urgency"];
            /** @description Since when it waits. */
            entered_at: components["schemas"]["Instant"];
            /** @description By when somebody should have decided. */
            due_at: components["schemas"]["Instant"];
            /** @description That is over. */
            overdue: boolean;
            /** @description Who has taken it; null when nobody has. */
            claim: components["schemas"]["ModerationClaim"] | null;
            /** @description Its title, where it has one. */
            title: string | null;
            /** @description How it begins. */
            excerpt: string;
        };
        /**
         * @description A page of items.
         * @example {
         *       "items": [],
         *       "next_cursor": null
         *     }
         */
        ModerationItemPage: {
            /** @description Items, what comes first first. */
            items: components["schemas"]["ModerationItem"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What it was written about.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "title": "D-2026-1"
         *     }
         */
        ModerationSubject: {
            /** @description Id of the subject. */
            id: components["schemas"]["Id"];
            /** @description Its title or its code. */
            title: string;
        };
        /**
         * @description What was written.
         * @example {
         *       "title": null,
         *       "text": "La ciclabile serve fino al porto.",
         *       "language": "it",
         *       "author_name": "Maria Esempio",
         *       "by_staff": false,
         *       "written_at": "2026-12-01T10:00:00.000Z",
         *       "version": "1",
         *       "state": "public",
         *       "subject": {
         *         "id": "019a5b1c-0000-7000-8000-000000000001",
         *         "title": "D-2026-1"
         *       },
         *       "answers": null,
         *       "page": "/embed/bari/comments/019a5b1c-0000-7000-8000-000000000001"
         *     }
         */
        ModeratedContent: {
            /** @description Its title, where it has one. */
            title: string | null;
            /** @description The whole text; plain. */
            text: string;
            /** @description In which it is written. */
            language: components["schemas"]["Language"];
            /** @description The name of its author, when everybody reads it. */
            author_name: string | null;
            /** @description The town wrote it. */
            by_staff: boolean;
            /** @description When it was written. */
            written_at: components["schemas"]["Instant"];
            /**
             * @description Which version it is: send it with the decision.
             * @example 1
             */
            version: string;
            /**
             * @description Everybody sees it; it waits unseen; it is hidden.
             * @enum {string}
             */
            state: "public" | "held" | "hidden";
            subject: components["schemas"]["ModerationSubject"];
            /** @description The words that it answers or quotes. */
            answers: string | null;
            /** @description Where it is read in its place: a path of the API's origin. */
            page: string;
        };
        /**
         * @description What has been decided on what its author wrote before, as numbers.
         * @example {
         *       "contributions": 12,
         *       "decided": 3,
         *       "hidden": 1,
         *       "reversed": 0
         *     }
         */
        AuthorRecord: {
            /**
             * Format: int32
             * @description How much they have written that moderators could look at.
             */
            contributions: number;
            /**
             * Format: int32
             * @description On how many decisions were taken.
             */
            decided: number;
            /**
             * Format: int32
             * @description How many of those hid something.
             */
            hidden: number;
            /**
             * Format: int32
             * @description How many of those were reversed on appeal.
             */
            reversed: number;
        };
        /**
         * @description One thing that was noticed.
         * @example {
         *       "code": "links",
         *       "detail": "6"
         *     }
         */
        ScoreReason: {
            /**
             * @description What it is.
             * @example links
             */
            code: string;
            /** @description The words or the number it rests on. */
            detail: string | null;
        };
        /**
         * @description What a machine has noticed; it decides on nothing.
         * @example {
         *       "source": "rules",
         *       "value": 0.8,
         *       "reasons": [
         *         {
         *           "code": "links",
         *           "detail": "6"
         *         }
         *       ]
         *     }
         */
        ModerationScore: {
            /**
             * @description What has noticed it.
             * @enum {string}
             */
            source: "rules" | "classifier" | "flags" | "similarity" | "trust" | "external";
            /** @description How much it weighs: from 0 (nothing) to 1 (surely). */
            value: number;
            /** @description Why, the weightiest first. */
            reasons: components["schemas"]["ScoreReason"][];
        };
        /**
         * @description It is shown; nobody reads it any more; somebody else is to decide.
         * @enum {string}
         */
        ModerationOutcome: "keep" | "hide" | "second_opinion";
        /**
         * @description What had brought it before a moderator: why it waited, or that nobody had asked.
         * @enum {string}
         */
        DecisionWay: "new" | "flagged" | "sampled" | "triage" | "appeal" | "second_opinion" | "own_initiative";
        /**
         * @description A decision on a piece of content.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000020",
         *       "content_id": "019a5b1c-0000-7000-8000-000000000010",
         *       "at": "2026-12-01T10:05:00.000Z",
         *       "outcome": "hide",
         *       "reason": "dati-personali",
         *       "words": "Contiene il numero di telefono di un'altra persona.",
         *       "way": "flagged",
         *       "mine": true,
         *       "undo_until": "2026-12-01T10:15:00.000Z",
         *       "undone": false
         *     }
         */
        ModerationDecision: {
            /** @description Id of the decision. */
            id: components["schemas"]["Id"];
            /** @description Id of the item. */
            content_id: components["schemas"]["Id"];
            /** @description When it was taken. */
            at: components["schemas"]["Instant"];
            outcome: components["schemas"]["ModerationOutcome"];
            /** @description Why, as a code. */
            reason: components["schemas"]["ModerationReasonCode"] | null;
            /** @description Why, in words. */
            words: string | null;
            way: components["schemas"]["DecisionWay"];
            /** @description Whoever asks has taken it. */
            mine: boolean;
            /** @description Until when whoever has taken it can undo it; null when that is not possible. */
            undo_until: components["schemas"]["Instant"] | null;
            /** @description It was undone. */
            undone: boolean;
        };
        /**
         * @description Somebody does not agree with a decision.
         * @example {
         *       "decision_id": "019a5b1c-0000-7000-8000-000000000020",
         *       "words": "Il numero è quello dell'ufficio comunale.",
         *       "at": "2026-12-02T09:00:00.000Z",
         *       "due_at": "2026-12-09T09:00:00.000Z"
         *     }
         */
        ModerationAppeal: {
            /** @description Id of that decision. */
            decision_id: components["schemas"]["Id"];
            /** @description Why, in their words. */
            words: string;
            /** @description When they appealed. */
            at: components["schemas"]["Instant"];
            /** @description By when another person decides. */
            due_at: components["schemas"]["Instant"];
        };
        /** @description A piece of content with what is needed to decide on it. */
        ModerationCase: {
            /** @description Id of the item, which is the id of the content. */
            id: components["schemas"]["Id"];
            /** @description In which it was written. */
            service: components["schemas"]["ServiceName"];
            kind: components["schemas"]["ModeratedKind"];
            why: components["schemas"]["WhyItWaits"];
            /** @description Nobody but its author and the staff sees it until it is decided on. */
            held: boolean;
            urgency: components["schemas"]["Urgency"];
            /** @description Since when it waits. */
            entered_at: components["schemas"]["Instant"];
            /** @description By when somebody should have decided. */
            due_at: components["schemas"]["Instant"];
            /** @description That is over. */
            overdue: boolean;
            /** @description Who has taken it; null when nobody has. */
            claim: components["schemas"]["ModerationClaim"] | null;
            /** @description Its title, where it has one. */
            title: string | null;
            /** @description How it begins. */
            excerpt: string;
            /** @description It waits for a decision. */
            waiting: boolean;
            content: components["schemas"]["ModeratedContent"];
            /** @description What has been decided on them before; null when the town wrote it or they were erased. */
            author: components["schemas"]["AuthorRecord"] | null;
            /** @description What machines have noticed. */
            scores: components["schemas"]["ModerationScore"][];
            /** @description What can be decided. */
            outcomes: components["schemas"]["ModerationOutcome"][];
            /** @description What was decided on it before, the newest first. */
            decisions: components["schemas"]["ModerationDecision"][];
            /** @description The appeal that waits; null when none does. */
            appeal: components["schemas"]["ModerationAppeal"] | null;
        };
        /**
         * @description Plain words; everybody reads them beside what is hidden.
         * @example Contiene il numero di telefono di un'altra persona.
         */
        DecisionWords: string;
        /**
         * @description What is decided.
         * @example {
         *       "outcome": "hide",
         *       "reason": "dati-personali",
         *       "words": "Contiene il numero di telefono di un'altra persona.",
         *       "version": "1"
         *     }
         */
        NewModerationDecision: {
            outcome: components["schemas"]["ModerationOutcome"];
            /** @description Why; needed when it is hidden. */
            reason?: components["schemas"]["ModerationReasonCode"];
            /** @description In words for the author and everybody; those of the reason when missing. */
            words?: components["schemas"]["DecisionWords"];
            /**
             * @description The version of the content that was judged.
             * @example 1
             */
            version: string;
        };
        /**
         * @description How many items wait by one filter.
         * @example {
         *       "value": "comment",
         *       "count": 12
         *     }
         */
        Counted: {
            /**
             * @description The filter's value.
             * @example comment
             */
            value: string;
            /**
             * Format: int32
             * @description How many wait.
             */
            count: number;
        };
        /**
         * @description How many items wait.
         * @example {
         *       "waiting": 12,
         *       "held": 0,
         *       "mine": 1,
         *       "overdue": 2,
         *       "overdue_more": false,
         *       "services": [
         *         {
         *           "value": "debates",
         *           "count": 12
         *         }
         *       ],
         *       "kinds": [
         *         {
         *           "value": "comment",
         *           "count": 12
         *         }
         *       ],
         *       "whys": [
         *         {
         *           "value": "new",
         *           "count": 12
         *         }
         *       ]
         *     }
         */
        ModerationCounts: {
            /**
             * Format: int32
             * @description All of them.
             */
            waiting: number;
            /**
             * Format: int32
             * @description Those that nobody else sees.
             */
            held: number;
            /**
             * Format: int32
             * @description Those that one has taken.
             */
            mine: number;
            /**
             * Format: int32
             * @description Those that should have been decided on by now.
             */
            overdue: number;
            /** @description There are more of them than that. */
            overdue_more: boolean;
            /** @description By service. */
            services: components["schemas"]["Counted"][];
            /** @description By kind. */
            kinds: components["schemas"]["Counted"][];
            /** @description By why they wait. */
            whys: components["schemas"]["Counted"][];
        };
        /**
         * @description What one wants to work on.
         * @example {
         *       "kind": "comment"
         *     }
         */
        ModerationFilters: {
            /** @description Only what was written in this service. */
            service?: components["schemas"]["ServiceName"];
            /** @description Only this kind of content. */
            kind?: components["schemas"]["ModeratedKind"];
            /** @description Only what waits for this reason. */
            why?: components["schemas"]["WhyItWaits"];
            /** @description Only what nobody else sees (true) or only what everybody sees (false). */
            held?: boolean;
            /**
             * @description Only what should have been decided on by now.
             * @default false
             */
            overdue: boolean;
        };
        /** @description What comes next. */
        NextModerationItem: {
            /** @description The item; null when nothing waits that fits. */
            item: components["schemas"]["ModerationCase"] | null;
        };
        /**
         * @description A goal of the Agenda 2030.
         * @example {
         *       "code": "11",
         *       "title": "Città e comunità sostenibili",
         *       "targets": [
         *         "11.1",
         *         "11.2",
         *         "11.3",
         *         "11.4",
         *         "11.5",
         *         "11.6",
         *         "11.7",
         *         "11.a",
         *         "11.b",
         *         "11.c"
         *       ]
         *     }
         */
        SdgGoal: {
            code: components["schemas"]["SdgCode"];
            /**
             * @description Its short title in the reader's language.
             * @example Città e comunità sostenibili
             */
            title: string;
            /**
             * @description Codes of its targets.
             * @example [
             *       "11.1",
             *       "11.2"
             *     ]
             */
            targets: components["schemas"]["SdgCode"][];
        };
        /**
         * @description All goals on one page.
         * @example {
         *       "items": [
         *         {
         *           "code": "11",
         *           "title": "Città e comunità sostenibili",
         *           "targets": [
         *             "11.1",
         *             "11.7"
         *           ]
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        SdgGoalPage: {
            /** @description The goals by number. */
            items: components["schemas"]["SdgGoal"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Code that people use.
         * @example DIB-2026-0007
         */
        DebateCode: string;
        /**
         * @description The phase in force; `planned` before the first, `closed` after the last.
         * @enum {string}
         */
        DebateMoment: "planned" | "inform" | "discuss" | "propose" | "converge" | "outcome" | "closed";
        /**
         * @description One line of plain text.
         * @example Come vogliamo il lungomare fra dieci anni?
         */
        DebateLine: string;
        /** @description A debate in a list. */
        DebateSummary: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description Code that people use. */
            code: components["schemas"]["DebateCode"];
            /** @description The phase in force. */
            phase: components["schemas"]["DebateMoment"];
            /** @description What the debate asks. */
            question: components["schemas"]["DebateLine"];
            /** @description What the debate is about */
            summary: components["schemas"]["Text"];
            /** @description When the phase in force ends, or the first one begins; null once the debate is over. */
            phase_closes_at: components["schemas"]["Instant"] | null;
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs: components["schemas"]["SdgCode"][];
            /** @description When it was published. */
            published_at: components["schemas"]["Instant"];
            /** @description When the town wrote the outcome. */
            outcome_at: components["schemas"]["Instant"] | null;
        };
        /** @description A page of debates. */
        DebatePage: {
            /** @description Debates, lately published first. */
            items: components["schemas"]["DebateSummary"][];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What the debate asks, in the languages of the town.
         * @example {
         *       "it": "Come vogliamo il lungomare fra dieci anni?"
         *     }
         */
        DebateQuestion: {
            /** @description In Italian. */
            it: components["schemas"]["DebateLine"];
            /** @description In English. */
            en?: components["schemas"]["DebateLine"];
        };
        /** @description Positions in their order, two at least; the last of a ring is its first. */
        LinePositions: components["schemas"]["MapPosition"][];
        /**
         * @description A line or the points that it goes through.
         * @example {
         *       "type": "LineString",
         *       "coordinates": [
         *         [
         *           16.8719,
         *           41.1256
         *         ],
         *         [
         *           16.88,
         *           41.127
         *         ]
         *       ]
         *     }
         */
        LineGeometry: {
            /**
             * @description Kind of geometry.
             * @enum {string}
             */
            type: "LineString" | "MultiPoint";
            coordinates: components["schemas"]["LinePositions"];
        };
        /** @description The outer ring, then holes. */
        AreaRings: components["schemas"]["LinePositions"][];
        /**
         * @description An area, or several lines.
         * @example {
         *       "type": "Polygon",
         *       "coordinates": [
         *         [
         *           [
         *             16.87,
         *             41.12
         *           ],
         *           [
         *             16.88,
         *             41.12
         *           ],
         *           [
         *             16.88,
         *             41.13
         *           ],
         *           [
         *             16.87,
         *             41.12
         *           ]
         *         ]
         *       ]
         *     }
         */
        AreaGeometry: {
            /**
             * @description Kind of geometry.
             * @enum {string}
             */
            type: "Polygon" | "MultiLineString";
            coordinates: components["schemas"]["AreaRings"];
        };
        /**
         * @description Several areas.
         * @example {
         *       "type": "MultiPolygon",
         *       "coordinates": [
         *         [
         *           [
         *             [
         *               16.87,
         *               41.12
         *             ],
         *             [
         *               16.88,
         *               41.12
         *             ],
         *             [
         *               16.88,
         *               41.13
         *             ],
         *             [
         *               16.87,
         *               41.12
         *             ]
         *           ]
         *         ]
         *       ]
         *     }
         */
        AreasGeometry: {
            /**
             * @description Kind of geometry.
             * @enum {string}
             */
            type: "MultiPolygon";
            /** @description Areas. */
            coordinates: components["schemas"]["AreaRings"][];
        };
        /**
         * @description GeoJSON geometry (RFC 7946), WGS 84: a point, a line, an area, or several of them.
         * @example {
         *       "type": "Point",
         *       "coordinates": [
         *         16.8719,
         *         41.1256
         *       ]
         *     }
         */
        Geometry: components["schemas"]["MapPointGeometry"] | components["schemas"]["LineGeometry"] | components["schemas"]["AreaGeometry"] | components["schemas"]["AreasGeometry"];
        /**
         * @description What is done in a phase: read, discuss, make proposals, agree on a text, hear what comes of it.
         * @enum {string}
         */
        DebatePhaseName: "inform" | "discuss" | "propose" | "converge" | "outcome";
        /**
         * @description A phase, which lasts until the next one opens or the debate closes.
         * @example {
         *       "phase": "discuss",
         *       "opens_at": "2026-12-01T08:00:00.000Z"
         *     }
         */
        NewDebatePhase: {
            /** @description The phase in force. */
            phase: components["schemas"]["DebatePhaseName"];
            /** @description Its first instant. */
            opens_at: components["schemas"]["Instant"];
        };
        /**
         * @description What an action asks of a person.
         * @example {
         *       "assurance": "low",
         *       "standing": [],
         *       "age": 14
         *     }
         */
        DebateRequirement: {
            /** @description Least assurance. */
            assurance: components["schemas"]["Assurance"];
            /** @description Any of these; none listed means everybody. */
            standing: components["schemas"]["Standing"][];
            /**
             * Format: int32
             * @description Least age in years.
             */
            age: number;
        };
        /** @description What each action asks of a person. */
        DebateRules: {
            /** @description For comments. */
            comment: components["schemas"]["DebateRequirement"];
            /** @description For supporting comments. */
            support: components["schemas"]["DebateRequirement"];
            /** @description Where it is in its life. */
            state: components["schemas"]["DebateRequirement"];
            /** @description For saying what one thinks of a statement. */
            opine: components["schemas"]["DebateRequirement"];
            /** @description For making a proposal. */
            propose: components["schemas"]["DebateRequirement"];
            /** @description For amending one. */
            amend: components["schemas"]["DebateRequirement"];
            /** @description For supporting one. */
            support_proposal: components["schemas"]["DebateRequirement"];
        };
        /**
         * @description What people read, in the languages of the town.
         * @example {
         *       "it": "Mobilità",
         *       "en": "Mobility"
         *     }
         */
        CommentTagName: {
            /** @description In Italian. */
            it: components["schemas"]["CommentTagLine"];
            /** @description In English. */
            en?: components["schemas"]["CommentTagLine"];
        };
        /**
         * @description Something that comments are about, as whoever opens the thread says it.
         * @example {
         *       "key": "mobilita",
         *       "name": {
         *         "it": "Mobilità",
         *         "en": "Mobility"
         *       }
         *     }
         */
        CommentTag: {
            key: components["schemas"]["CommentTagKey"];
            name: components["schemas"]["CommentTagName"];
        };
        /**
         * @description A debate as the staff writes it.
         * @example {
         *       "question": {
         *         "it": "Come vogliamo il lungomare fra dieci anni?"
         *       },
         *       "summary": {
         *         "it": "Il Comune rifà due chilometri di lungomare. Prima di disegnare il progetto chiede che cosa serve a chi ci vive."
         *       },
         *       "phases": [
         *         {
         *           "phase": "inform",
         *           "opens_at": "2026-12-01T08:00:00.000Z"
         *         },
         *         {
         *           "phase": "discuss",
         *           "opens_at": "2026-12-08T08:00:00.000Z"
         *         },
         *         {
         *           "phase": "outcome",
         *           "opens_at": "2027-02-01T08:00:00.000Z"
         *         }
         *       ],
         *       "closes_at": "2027-03-01T08:00:00.000Z",
         *       "sdgs": [
         *         "11",
         *         "11.7"
         *       ],
         *       "tags": [
         *         {
         *           "key": "mobilita",
         *           "name": {
         *             "it": "Mobilità",
         *             "en": "Mobility"
         *           }
         *         }
         *       ]
         *     }
         */
        NewDebateSource: {
            /** @description What the debate asks. */
            question: components["schemas"]["DebateQuestion"];
            /** @description What the debate is about */
            summary: components["schemas"]["LocalText"];
            /** @description What it speaks about on the map; the whole town when null or missing. */
            area?: components["schemas"]["Geometry"] | null;
            /** @description The phases in their order; some may be left out. */
            phases: components["schemas"]["NewDebatePhase"][];
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
            /** @description What each action asks of a person. */
            rules?: components["schemas"]["DebateRules"];
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs?: components["schemas"]["SdgCode"][];
            /**
             * Format: int32
             * @description How many participants there must be before counts are shown; the town's setting when missing.
             */
            counts_from?: number;
            /** @description What comments and proposals may be about; kept as they are when missing. */
            tags?: components["schemas"]["CommentTag"][];
        };
        /**
         * @description Whether the town has published the debate or taken it back.
         * @enum {string}
         */
        DebateState: "draft" | "published" | "withdrawn";
        /** @description One point of the outcome in every language. */
        OutcomePoint: {
            /** @description What citizens said. */
            said: components["schemas"]["LocalText"];
            /** @description What the town did about it. */
            did: components["schemas"]["LocalText"];
            /** @description Why what was said was not done. */
            why_not?: components["schemas"]["LocalText"];
        };
        /**
         * @description The administration's answer in every language.
         * @example {
         *       "office": "Ufficio mobilità",
         *       "summary": {
         *         "it": "Il progetto tiene conto di tre proposte su quattro."
         *       },
         *       "points": [
         *         {
         *           "said": {
         *             "it": "Più alberi lungo la ciclabile."
         *           },
         *           "did": {
         *             "it": "Sono previsti 120 lecci."
         *           }
         *         }
         *       ]
         *     }
         */
        NewOutcome: {
            /** @description Which office answers. */
            office: components["schemas"]["Line"];
            /** @description What the debate is about */
            summary: components["schemas"]["LocalText"];
            /** @description What citizens said, what the town did, why not. */
            points: components["schemas"]["OutcomePoint"][];
        };
        /**
         * @description What an item is: a document, a link, a figure with its source, a map layer; what we know, what is open, what can not change.
         * @enum {string}
         */
        DossierKind: "document" | "link" | "figure" | "layer" | "known" | "open" | "fixed";
        /**
         * Format: uri
         * @description Where it leads, or where a figure comes from (https).
         * @example https://www.comune.example/traffico
         */
        DossierUrl: string;
        /** @description An item of the dossier in every language. */
        DossierItemSource: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description What the item is. */
            kind: components["schemas"]["DossierKind"];
            /** @description How many items come before it, or any number that puts it after them. */
            place: components["schemas"]["Count"];
            /** @description One line about it. */
            title: components["schemas"]["DebateQuestion"];
            /** @description What there is to say about it. */
            text: components["schemas"]["LocalText"] | null;
            /** @description Of a link or a figure. */
            url: components["schemas"]["DossierUrl"] | null;
            /** @description Of a document. */
            media_id: components["schemas"]["Id"] | null;
        };
        /**
         * @description A debate as the staff sees it, in every language.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "code": "DIB-2026-0007",
         *       "state": "published",
         *       "phase": "planned",
         *       "question": {
         *         "it": "Come vogliamo il lungomare fra dieci anni?"
         *       },
         *       "summary": {
         *         "it": "Il Comune rifà due chilometri di lungomare."
         *       },
         *       "area": null,
         *       "phases": [
         *         {
         *           "phase": "discuss",
         *           "opens_at": "2026-12-01T08:00:00.000Z"
         *         }
         *       ],
         *       "closes_at": "2027-03-01T08:00:00.000Z",
         *       "rules": {
         *         "comment": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "support": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "state": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "opine": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "propose": {
         *           "assurance": "substantial",
         *           "standing": [],
         *           "age": 16
         *         },
         *         "amend": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "support_proposal": {
         *           "assurance": "substantial",
         *           "standing": [],
         *           "age": 16
         *         }
         *       },
         *       "sdgs": [
         *         "11.7"
         *       ],
         *       "counts_from": 10,
         *       "tags": [
         *         {
         *           "key": "mobilita",
         *           "name": {
         *             "it": "Mobilità"
         *           }
         *         }
         *       ],
         *       "created_at": "2026-11-23T10:00:00.000Z",
         *       "published_at": "2026-11-30T08:00:00.000Z",
         *       "withdrawn_reason": null,
         *       "outcome": null,
         *       "dossier": []
         *     }
         */
        DebateSource: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description Code that people use. */
            code: components["schemas"]["DebateCode"];
            /** @description Where it is in its life. */
            state: components["schemas"]["DebateState"];
            /** @description The phase in force. */
            phase: components["schemas"]["DebateMoment"];
            /** @description What the debate asks. */
            question: components["schemas"]["DebateQuestion"];
            /** @description What the debate is about */
            summary: components["schemas"]["LocalText"];
            /** @description What it speaks about on the map; null: the whole town. */
            area: components["schemas"]["Geometry"] | null;
            /** @description The phases in their order. */
            phases: components["schemas"]["NewDebatePhase"][];
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
            /** @description What each action asks of a person. */
            rules: components["schemas"]["DebateRules"];
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs: components["schemas"]["SdgCode"][];
            /** @description How many participants there must be before counts are shown. */
            counts_from: components["schemas"]["Count"];
            /** @description What comments and proposals may be about. */
            tags: components["schemas"]["CommentTag"][];
            /** @description When the draft was written. */
            created_at: components["schemas"]["Instant"];
            /** @description Null until it is published. */
            published_at: components["schemas"]["Instant"] | null;
            /** @description Why the town took it back. */
            withdrawn_reason: string | null;
            /** @description Null until the town has written it. */
            outcome: components["schemas"]["NewOutcome"] | null;
            /** @description The items in their order. */
            dossier: components["schemas"]["DossierItemSource"][];
        };
        /**
         * @description `waiting`: something waits for the staff (`waits_for`); `draft`; `running`: published and not closed; `over`: closed or withdrawn. A debate that waits is running or over too.
         * @enum {string}
         */
        DebateTask: "waiting" | "draft" | "running" | "over";
        /**
         * @description What waits for the staff once the phase `outcome` has begun or the debate has closed: an `answer` to proposals whose text is settled, the `outcome`. `phase_end`: within seven days a phase ends.
         * @enum {string}
         */
        DebateWaitsFor: "answer" | "outcome" | "phase_end";
        /**
         * @description A debate in the staff's list.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "code": "DIB-2026-0007",
         *       "state": "published",
         *       "phase": "outcome",
         *       "question": "Come vogliamo il lungomare fra dieci anni?",
         *       "next_phase_at": "2027-03-01T08:00:00.000Z",
         *       "closes_at": "2027-03-01T08:00:00.000Z",
         *       "created_at": "2026-11-23T10:00:00.000Z",
         *       "published_at": "2026-11-30T08:00:00.000Z",
         *       "outcome_at": null,
         *       "waits_for": [
         *         "answer",
         *         "outcome"
         *       ],
         *       "settled_proposals": 3
         *     }
         */
        DebateQueueItem: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description Code that people use. */
            code: components["schemas"]["DebateCode"];
            /** @description Where it is in its life. */
            state: components["schemas"]["DebateState"];
            /** @description The phase in force. */
            phase: components["schemas"]["DebateMoment"];
            /** @description What the debate asks. */
            question: components["schemas"]["DebateLine"];
            /** @description When the next phase begins or the debate closes; null once it has. */
            next_phase_at: components["schemas"]["Instant"] | null;
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
            /** @description When the draft was written. */
            created_at: components["schemas"]["Instant"];
            /** @description Null until it is published. */
            published_at: components["schemas"]["Instant"] | null;
            /** @description When the town wrote the outcome. */
            outcome_at: components["schemas"]["Instant"] | null;
            /** @description What waits for the staff now. */
            waits_for: components["schemas"]["DebateWaitsFor"][];
            /** @description Proposals whose text is settled and that the town has not answered, promoted or merged. */
            settled_proposals: components["schemas"]["Count"];
        };
        /** @description A page of debates as the staff has them before it. */
        DebateQueuePage: {
            /** @description Debates, the newest first. */
            items: components["schemas"]["DebateQueueItem"][];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: components["schemas"]["Cursor"];
            /**
             * @description How many of each kind.
             * @example {
             *       "waiting": 2,
             *       "draft": 1,
             *       "running": 4,
             *       "over": 9
             *     }
             */
            tasks: {
                /** @description Debates of which something waits for the staff. */
                waiting: components["schemas"]["Count"];
                /** @description Drafts. */
                draft: components["schemas"]["Count"];
                /** @description Published ones that are not closed. */
                running: components["schemas"]["Count"];
                /** @description Closed or withdrawn ones. */
                over: components["schemas"]["Count"];
            };
            /**
             * @description As what the signed-in person works here: moderators hide and show, officers do everything.
             * @example [
             *       "officer"
             *     ]
             */
            roles: ("moderator" | "officer" | "administrator")[];
        };
        /**
         * @description What people do in a debate: comment, support comments, write short statements, say what they think of them, make proposals, amend them, support them.
         * @enum {string}
         */
        DebateAction: "comment" | "support" | "state" | "opine" | "propose" | "amend" | "support_proposal";
        /**
         * @description A phase with its first instant and the first that is too late.
         * @example {
         *       "phase": "discuss",
         *       "opens_at": "2026-12-01T08:00:00.000Z",
         *       "closes_at": "2027-01-15T08:00:00.000Z"
         *     }
         */
        DebatePhase: {
            /** @description The phase in force. */
            phase: components["schemas"]["DebatePhaseName"];
            /** @description Its first instant. */
            opens_at: components["schemas"]["Instant"];
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
        };
        /**
         * @description A tag in the reader's language.
         * @example {
         *       "key": "mobilita",
         *       "name": "Mobilità"
         *     }
         */
        DebateTag: {
            key: components["schemas"]["CommentTagKey"];
            name: components["schemas"]["CommentTagLine"];
        };
        /** @description The administration's answer. */
        Outcome: {
            /** @description Which office answers. */
            office: components["schemas"]["Line"];
            /** @description What the debate is about */
            summary: components["schemas"]["Text"];
            /** @description What citizens said, what the town did, why not. */
            points: {
                /** @description What citizens said. */
                said: components["schemas"]["Text"];
                /** @description What the town did about it. */
                did: components["schemas"]["Text"];
                /** @description Why what was said was not done. */
                why_not: components["schemas"]["Text"] | null;
            }[];
            /** @description When it was written. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description An item of the dossier in the reader's language.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000002",
         *       "kind": "known",
         *       "place": 1,
         *       "title": "Ogni giorno passano 21.000 auto",
         *       "text": "Conteggio del settembre 2026.",
         *       "url": null,
         *       "document": null,
         *       "layer_href": null
         *     }
         */
        DossierItem: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description What the item is. */
            kind: components["schemas"]["DossierKind"];
            /** @description How many items come before it, or any number that puts it after them. */
            place: components["schemas"]["Count"];
            /** @description One line about it. */
            title: components["schemas"]["DebateLine"];
            /** @description What there is to say about it. */
            text: components["schemas"]["Text"] | null;
            /** @description Of a link or a figure. */
            url: components["schemas"]["DossierUrl"] | null;
            /** @description Of a document. */
            document: components["schemas"]["Media"] | null;
            /**
             * Format: uri-reference
             * @description Address of a layer's GeoJSON.
             */
            layer_href: string | null;
        };
        /**
         * @description A debate as everybody sees it.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "code": "DIB-2026-0007",
         *       "tenant": "bari",
         *       "state": "published",
         *       "phase": "discuss",
         *       "open_actions": [
         *         "comment",
         *         "support",
         *         "state",
         *         "opine"
         *       ],
         *       "question": "Come vogliamo il lungomare fra dieci anni?",
         *       "summary": "Il Comune rifà due chilometri di lungomare.",
         *       "languages": [
         *         "it"
         *       ],
         *       "area": null,
         *       "phases": [
         *         {
         *           "phase": "discuss",
         *           "opens_at": "2026-12-01T08:00:00.000Z",
         *           "closes_at": "2027-03-01T08:00:00.000Z"
         *         }
         *       ],
         *       "closes_at": "2027-03-01T08:00:00.000Z",
         *       "rules": {
         *         "comment": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "support": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "state": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "opine": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "propose": {
         *           "assurance": "substantial",
         *           "standing": [],
         *           "age": 16
         *         },
         *         "amend": {
         *           "assurance": "low",
         *           "standing": [],
         *           "age": 14
         *         },
         *         "support_proposal": {
         *           "assurance": "substantial",
         *           "standing": [],
         *           "age": 16
         *         }
         *       },
         *       "sdgs": [
         *         "11.7"
         *       ],
         *       "tags": [
         *         {
         *           "key": "mobilita",
         *           "name": "Mobilità"
         *         }
         *       ],
         *       "published_at": "2026-11-30T08:00:00.000Z",
         *       "withdrawn_reason": null,
         *       "outcome": null,
         *       "dossier": [],
         *       "has_places": false
         *     }
         */
        Debate: {
            /** @description Id of it. */
            id: components["schemas"]["Id"];
            /** @description Code that people use. */
            code: components["schemas"]["DebateCode"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            /** @description Where it is in its life. */
            state: components["schemas"]["DebateState"];
            /** @description The phase in force. */
            phase: components["schemas"]["DebateMoment"];
            /** @description What can be done in the phase in force. */
            open_actions: components["schemas"]["DebateAction"][];
            /** @description What the debate asks. */
            question: components["schemas"]["DebateLine"];
            /** @description What the debate is about */
            summary: components["schemas"]["Text"];
            /** @description In which it can be read. */
            languages: components["schemas"]["Language"][];
            /** @description What it speaks about on the map; null: the whole town. */
            area: components["schemas"]["Geometry"] | null;
            /** @description The phases in their order. */
            phases: components["schemas"]["DebatePhase"][];
            /** @description The first instant that is too late for everything. */
            closes_at: components["schemas"]["Instant"];
            /** @description What each action asks of a person. */
            rules: components["schemas"]["DebateRules"];
            /** @description Goals and targets of the Agenda 2030 that it is about. */
            sdgs: components["schemas"]["SdgCode"][];
            /** @description What comments and proposals may be about. */
            tags: components["schemas"]["DebateTag"][];
            /** @description Null until it is published. */
            published_at: components["schemas"]["Instant"] | null;
            /** @description Why the town took it back. */
            withdrawn_reason: string | null;
            /** @description Null until the town has written it. */
            outcome: components["schemas"]["Outcome"] | null;
            /** @description What one should know before speaking, in its order. */
            dossier: components["schemas"]["DossierItem"][];
            /** @description Whether something that is said names a place on the map. */
            has_places: boolean;
        };
        /**
         * @description What becomes of the debate.
         * @example {
         *       "action": "publish"
         *     }
         */
        NewDebateTransition: {
            /**
             * @description What is done: published; the next phase begun at once, or the debate closed after its last; withdrawn.
             * @enum {string}
             */
            action: "publish" | "advance" | "withdraw";
            /** @description Public: why the debate is withdrawn; needed then. */
            reason?: string;
        };
        /**
         * @description In which order the items are read.
         * @example {
         *       "item_ids": [
         *         "019a5b1c-0000-7000-8000-000000000002"
         *       ]
         *     }
         */
        DossierOrder: {
            /** @description Ids of the items, the first one first. */
            item_ids: components["schemas"]["Id"][];
        };
        /** @description Something to be drawn on the map. */
        DossierFeature: {
            /**
             * @description Kind of GeoJSON.
             * @enum {string}
             */
            type: "Feature";
            /** @description Where it is. */
            geometry: components["schemas"]["Geometry"];
            /** @description What it is called. */
            properties: {
                /** @description What it is called. */
                name?: components["schemas"]["Line"];
            };
        };
        /**
         * @description A map layer (GeoJSON FeatureCollection, RFC 7946, WGS 84), 500 features at most.
         * @example {
         *       "type": "FeatureCollection",
         *       "features": [
         *         {
         *           "type": "Feature",
         *           "geometry": {
         *             "type": "Point",
         *             "coordinates": [
         *               16.8719,
         *               41.1256
         *             ]
         *           },
         *           "properties": {
         *             "name": "Fermata"
         *           }
         *         }
         *       ]
         *     }
         */
        DossierLayer: {
            /**
             * @description Kind of GeoJSON.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description What is drawn. */
            features: components["schemas"]["DossierFeature"][];
        };
        /**
         * @description An item of the dossier. A `document` needs `media_id`, a `link` `url`, a `layer` `layer`; a layer that is there already keeps what it draws when `layer` is missing.
         * @example {
         *       "kind": "known",
         *       "place": 1,
         *       "title": {
         *         "it": "Ogni giorno passano 21.000 auto"
         *       },
         *       "text": {
         *         "it": "Conteggio del settembre 2026."
         *       }
         *     }
         */
        NewDossierItem: {
            /** @description What the item is. */
            kind: components["schemas"]["DossierKind"];
            /**
             * Format: int32
             * @description How many items come before it, or any number that puts it after them.
             */
            place: number;
            /** @description One line about it. */
            title: components["schemas"]["DebateQuestion"];
            /** @description What there is to say about it. */
            text?: components["schemas"]["LocalText"];
            /** @description Where it leads */
            url?: components["schemas"]["DossierUrl"];
            /** @description The uploaded document. */
            media_id?: components["schemas"]["Id"];
            /** @description What is drawn on the map. */
            layer?: components["schemas"]["DossierLayer"];
        };
        /**
         * @description What a contribution is: the stance of a comment, `none` where it has none, or a proposal.
         * @enum {string}
         */
        DebateSide: "for" | "against" | "question" | "fact" | "none" | "proposal";
        /**
         * @description Code that people use.
         * @example PRO-2026-0007
         */
        ProposalCode: string;
        /**
         * @description Where the proposal is in its life: `open` while it is amended, `frozen` once its text is settled and supports are taken.
         * @enum {string}
         */
        ProposalState: "draft" | "open" | "frozen" | "answered" | "promoted" | "withdrawn" | "merged";
        /**
         * @description One line.
         * @example Alberi lungo la ciclabile
         */
        ProposalTitle: string;
        /** @description A proposal in a list. */
        ProposalSummary: {
            id: components["schemas"]["Id"];
            code: components["schemas"]["ProposalCode"];
            state: components["schemas"]["ProposalState"];
            title: components["schemas"]["ProposalTitle"];
            /** @description Persons who support it, shown from the first one on. */
            supports: components["schemas"]["Count"] | null;
            /** @description The proposal that it was merged into. */
            merged_into: components["schemas"]["Id"] | null;
            /** @description When everybody could read it. */
            published_at: components["schemas"]["Instant"];
        };
        /** @description A comment or a proposal that names a place. */
        Contribution: {
            /** @description Id of the comment or proposal. */
            id: components["schemas"]["Id"];
            /** @description Where the map shows it. */
            position: components["schemas"]["MapPosition"];
            /** @description The comment. */
            comment: components["schemas"]["Comment"] | null;
            /** @description The proposal. */
            proposal: components["schemas"]["ProposalSummary"] | null;
        };
        /**
         * @description A page of contributions.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000002",
         *           "position": [
         *             16.8719,
         *             41.1256
         *           ],
         *           "comment": null,
         *           "proposal": {
         *             "id": "019a5b1c-0000-7000-8000-000000000002",
         *             "code": "PRO-2026-0007",
         *             "state": "open",
         *             "title": "Alberi lungo la ciclabile",
         *             "supports": null,
         *             "merged_into": null,
         *             "published_at": "2026-11-24T09:00:00.000Z"
         *           }
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ContributionPage: {
            /** @description Contributions, the newest first. */
            items: components["schemas"]["Contribution"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A page of proposals.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000002",
         *           "code": "PRO-2026-0007",
         *           "state": "open",
         *           "title": "Alberi lungo la ciclabile",
         *           "supports": null,
         *           "merged_into": null,
         *           "published_at": "2026-11-24T09:00:00.000Z"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ProposalPage: {
            /** @description What is on the page. */
            items: components["schemas"]["ProposalSummary"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description One line, perhaps empty.
         * @example La proposta
         */
        SectionTitle: string;
        /**
         * @description Plain text; an empty line begins a paragraph.
         * @example Chiediamo venti panchine e due fontane.
         */
        SectionText: string;
        /** @description A section of a new proposal. */
        NewProposalSection: {
            title: components["schemas"]["SectionTitle"];
            text: components["schemas"]["SectionText"];
        };
        /**
         * @description A proposal to begin with.
         * @example {
         *       "title": "Alberi lungo la ciclabile",
         *       "language": "it",
         *       "sections": [
         *         {
         *           "title": "La proposta",
         *           "text": "Chiediamo venti panchine e due fontane."
         *         }
         *       ]
         *     }
         */
        NewProposal: {
            title: components["schemas"]["ProposalTitle"];
            /** @description The language that it is written in. */
            language: components["schemas"]["Language"];
            /** @description Its sections in their order; they can be written later. */
            sections?: components["schemas"]["NewProposalSection"][];
        };
        /**
         * Format: int32
         * @description Number of a version; grows with every save.
         */
        ProposalVersionNumber: number;
        /**
         * Format: int32
         * @description Number of the section's own version, for `If-Match`.
         */
        SectionVersion: number;
        /**
         * Format: int32
         * @description How many sections stand before it.
         */
        SectionPlace: number;
        /**
         * @description A section of a proposal.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000001",
         *       "version": 1,
         *       "place": 0,
         *       "title": "La proposta",
         *       "text": "Chiediamo venti panchine e due fontane.",
         *       "owner_id": null
         *     }
         */
        ProposalSection: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["SectionVersion"];
            place: components["schemas"]["SectionPlace"];
            title: components["schemas"]["SectionTitle"];
            text: components["schemas"]["SectionText"];
            /** @description The author who owns it; each author may change it when null. */
            owner_id: components["schemas"]["Id"] | null;
        };
        /**
         * @description Somebody who writes the proposal, or asks to.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000003",
         *       "name": "Maria Cassano",
         *       "joined": true,
         *       "since": "2026-11-24T09:00:00.000Z"
         *     }
         */
        ProposalAuthor: {
            id: components["schemas"]["Id"];
            /** @description Their name; null once they have left the service. */
            name: components["schemas"]["Line"] | null;
            /** @description False while they wait for an author. */
            joined: boolean;
            /** @description When they joined or asked. */
            since: components["schemas"]["Instant"];
        };
        /**
         * @description What the proposal goes on as.
         * @enum {string}
         */
        PromotedTo: "petition" | "pact" | "process";
        /**
         * @description Why it is hidden, for everybody to read.
         * @example Contiene il numero di telefono di un'altra persona.
         */
        HiddenReason: string;
        /** @description The answer of the town. */
        ProposalAnswer: {
            /** @description The office that has answered. */
            office: components["schemas"]["Line"];
            /** @description The answer, in the language asked for or else Italian. */
            text: components["schemas"]["Text"];
            /** @description When it was answered. */
            answered_at: components["schemas"]["Instant"];
        };
        /**
         * @description A proposal with its text.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000002",
         *       "debate_id": "019a5b1c-0000-7000-8000-000000000004",
         *       "code": "PRO-2026-0007",
         *       "state": "open",
         *       "version": 2,
         *       "title": "Alberi lungo la ciclabile",
         *       "language": "it",
         *       "sections": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000001",
         *           "version": 1,
         *           "place": 0,
         *           "title": "La proposta",
         *           "text": "Chiediamo venti panchine e due fontane.",
         *           "owner_id": null
         *         }
         *       ],
         *       "authors": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000003",
         *           "name": "Maria Cassano",
         *           "joined": true,
         *           "since": "2026-11-24T09:00:00.000Z"
         *         }
         *       ],
         *       "supports": null,
         *       "merged_into": null,
         *       "promoted_to": null,
         *       "withdrawn_reason": null,
         *       "hidden_reason": null,
         *       "answer": null,
         *       "created_at": "2026-11-23T09:00:00.000Z",
         *       "published_at": "2026-11-24T09:00:00.000Z",
         *       "frozen_at": null
         *     }
         */
        Proposal: {
            id: components["schemas"]["Id"];
            /** @description The debate that it belongs to. */
            debate_id: components["schemas"]["Id"];
            code: components["schemas"]["ProposalCode"];
            state: components["schemas"]["ProposalState"];
            version: components["schemas"]["ProposalVersionNumber"];
            title: components["schemas"]["ProposalTitle"];
            /** @description The language that it is written in. */
            language: components["schemas"]["Language"];
            /** @description The text. */
            sections: components["schemas"]["ProposalSection"][];
            /** @description Who writes it. */
            authors: components["schemas"]["ProposalAuthor"][];
            /** @description Persons who support it, as far as supports have been taken. Shown from the first one on, whatever the debate's `counts_from`: a settled text is signed as a petition is, with one's own text before one's eyes, and not compared as comments are. */
            supports: components["schemas"]["Count"] | null;
            /** @description The proposal that it was merged into; its own supports stay counted here until each supporter moves theirs. */
            merged_into: components["schemas"]["Id"] | null;
            /** @description What the town says to its supporters about the merge. */
            merge_note?: components["schemas"]["Text"] | null;
            /** @description What it goes on as. */
            promoted_to: components["schemas"]["PromotedTo"] | null;
            /** @description Why its authors took it back. */
            withdrawn_reason: components["schemas"]["Text"] | null;
            /** @description Why the staff has hidden it; null while it is shown. Only its authors and the staff read a hidden one. */
            hidden_reason: components["schemas"]["HiddenReason"] | null;
            /** @description The answer of the town. */
            answer: components["schemas"]["ProposalAnswer"] | null;
            /** @description When it was begun. */
            created_at: components["schemas"]["Instant"];
            /** @description When everybody could read it. */
            published_at: components["schemas"]["Instant"] | null;
            /** @description When its text was settled. */
            frozen_at: components["schemas"]["Instant"] | null;
            /** @description Where it speaks of. */
            geometry?: components["schemas"]["PlaceGeometry"] | null;
        };
        /**
         * @description Proposals that say something similar.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000002",
         *           "code": "PRO-2026-0007",
         *           "state": "open",
         *           "title": "Alberi lungo la ciclabile",
         *           "supports": null,
         *           "merged_into": null,
         *           "published_at": "2026-11-24T09:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        SimilarProposals: {
            /** @description The most similar first. */
            items: components["schemas"]["ProposalSummary"][];
        };
        /** @description A proposal that somebody writes. */
        WrittenProposal: {
            id: components["schemas"]["Id"];
            code: components["schemas"]["ProposalCode"];
            state: components["schemas"]["ProposalState"];
            title: components["schemas"]["ProposalTitle"];
        };
        /**
         * @description Proposals that the signed-in person writes.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000002",
         *           "code": "PRO-2026-0007",
         *           "state": "draft",
         *           "title": "Alberi lungo la ciclabile"
         *         }
         *       ]
         *     }
         */
        OwnProposals: {
            /** @description The newest first. */
            items: components["schemas"]["WrittenProposal"][];
        };
        /** @description A proposal that is hidden, as the staff reads it. */
        HiddenProposal: {
            id: components["schemas"]["Id"];
            code: components["schemas"]["ProposalCode"];
            state: components["schemas"]["ProposalState"];
            title: components["schemas"]["ProposalTitle"];
            hidden_reason: components["schemas"]["HiddenReason"];
        };
        /**
         * @description A page of hidden proposals.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000002",
         *           "code": "PRO-2026-0007",
         *           "state": "open",
         *           "title": "Alberi lungo la ciclabile",
         *           "hidden_reason": "Contiene il numero di telefono di un'altra persona."
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        HiddenProposalPage: {
            /** @description What is on the page. */
            items: components["schemas"]["HiddenProposal"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description Secret of the private link by which somebody becomes an author. */
        InviteTokenValue: string;
        /**
         * @description What to do.
         * @enum {string}
         */
        ProposalAction: "publish" | "freeze" | "withdraw" | "promote";
        /**
         * @description What the signed-in person is to a proposal.
         * @example {
         *       "author_id": null,
         *       "asked_to_join": false,
         *       "actions": [],
         *       "supports": false,
         *       "receipt": null,
         *       "amendments": [],
         *       "requests": [],
         *       "invite_token": null
         *     }
         */
        OwnProposal: {
            /** @description Their id among the authors. */
            author_id: components["schemas"]["Id"] | null;
            /** @description They have asked to join and wait for an author. */
            asked_to_join: boolean;
            /** @description What they can do to it now. */
            actions: components["schemas"]["ProposalAction"][];
            /** @description Whether they support it. */
            supports: boolean;
            /** @description Of their support. */
            receipt: components["schemas"]["Receipt"] | null;
            /** @description Amendments of theirs that nobody has decided about. */
            amendments: components["schemas"]["Id"][];
            /** @description Who asks to join; for authors. */
            requests: components["schemas"]["ProposalAuthor"][];
            /** @description Of the private link; for authors, while the text is written. */
            invite_token: components["schemas"]["InviteTokenValue"] | null;
        };
        /**
         * @description Whether a proposal or an amendment is shown.
         * @example {
         *       "hidden": true,
         *       "reason": "Contiene il numero di telefono di un'altra persona."
         *     }
         */
        ProposalVisibility: {
            /** @description It is not to be read. */
            hidden: boolean;
            /** @description Why, for everybody to read; needed when it is hidden. */
            reason?: components["schemas"]["HiddenReason"];
        };
        /** @description Something that happened to a proposal. */
        ProposalEvent: {
            id: components["schemas"]["Id"];
            /** @description When it happened. */
            at: components["schemas"]["Instant"];
            /**
             * @description What happened.
             * @enum {string}
             */
            action: "published" | "frozen" | "withdrawn" | "promoted" | "answered" | "merged" | "author_joined" | "author_left" | "amendment_suggested" | "amendment_accepted" | "amendment_rejected" | "hidden" | "shown" | "amendment_hidden" | "amendment_shown";
            /**
             * @description As what somebody acted.
             * @enum {string}
             */
            actor: "author" | "staff" | "system" | "citizen";
            /** @description The version that an accepted amendment made. */
            version: components["schemas"]["ProposalVersionNumber"] | null;
            /** @description What it was promoted to. */
            to: components["schemas"]["PromotedTo"] | null;
            /** @description Code of the proposal that it was merged into. */
            into: components["schemas"]["ProposalCode"] | null;
        };
        /**
         * @description A page of what happened.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000009",
         *           "at": "2026-11-24T09:00:00.000Z",
         *           "action": "published",
         *           "actor": "author",
         *           "version": null,
         *           "to": null,
         *           "into": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ProposalTimelinePage: {
            /** @description The oldest first. */
            items: components["schemas"]["ProposalEvent"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Where a proposal speaks of.
         * @example {
         *       "geometry": {
         *         "type": "Point",
         *         "coordinates": [
         *           16.8719,
         *           41.1256
         *         ]
         *       }
         *     }
         */
        PlaceOfProposal: {
            /** @description Where; null: nowhere in particular. */
            geometry: components["schemas"]["PlaceGeometry"] | null;
        };
        /**
         * @description The title of a proposal.
         * @example {
         *       "title": "Alberi lungo la ciclabile"
         *     }
         */
        TitleOfProposal: {
            title: components["schemas"]["ProposalTitle"];
        };
        /**
         * @description The order of sections.
         * @example {
         *       "section_ids": [
         *         "019a5b1c-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        SectionOrder: {
            /** @description Their ids in the order that is wanted. */
            section_ids: components["schemas"]["Id"][];
        };
        /**
         * @description A section as an author writes it.
         * @example {
         *       "title": "La proposta",
         *       "text": "Chiediamo venti panchine e due fontane.",
         *       "place": 1,
         *       "owned": false
         *     }
         */
        SectionEdit: {
            title: components["schemas"]["SectionTitle"];
            text: components["schemas"]["SectionText"];
            place: components["schemas"]["SectionPlace"];
            /** @description Only the author who writes it now may change it; else each author may. */
            owned: boolean;
        };
        /**
         * Format: int32
         * @description How many updates there are, this one included.
         */
        TextUpdateNumber: number;
        /**
         * @description A Yjs update (version 1) as it is kept, in base64: what was sent, or many put together in one.
         * @example AAA=
         */
        TextUpdateBytes: string;
        /** @description A piece of what is written. */
        TextUpdate: {
            seq: components["schemas"]["TextUpdateNumber"];
            update: components["schemas"]["TextUpdateBytes"];
        };
        /** @description An author who has written something within a minute. */
        TextWriter: {
            /** @description Their id among the authors. */
            author_id: components["schemas"]["Id"];
            /** @description The section that they write. */
            section_id: components["schemas"]["Id"];
            /** @description When they last sent something. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description Pieces of what is written, in their order.
         * @example {
         *       "items": [
         *         {
         *           "seq": 1,
         *           "update": "AAA="
         *         }
         *       ],
         *       "writers": [
         *         {
         *           "author_id": "019a5b1c-0000-7000-8000-000000000003",
         *           "section_id": "019a5b1c-0000-7000-8000-000000000001",
         *           "at": "2026-11-24T09:00:00.000Z"
         *         }
         *       ],
         *       "channel": "019a5b1c-0000-7000-8000-000000000009"
         *     }
         */
        TextUpdates: {
            /** @description What came after the update named. */
            items: components["schemas"]["TextUpdate"][];
            /** @description Who is writing now in any section of the proposal. */
            writers: components["schemas"]["TextWriter"][];
            /** @description Subject to follow in `/live`: each event `writing` says that there is news of the proposal. It is told to its authors only. */
            channel: components["schemas"]["Id"];
        };
        /**
         * @description A Yjs update (version 1) of at most 48,000 bytes, in base64.
         * @example AAA=
         */
        SentTextUpdate: string;
        /**
         * @description What somebody has written into a section.
         * @example {
         *       "update": null
         *     }
         */
        NewTextUpdate: {
            /** @description What was changed; null to begin, or only to keep a version. */
            update: components["schemas"]["SentTextUpdate"] | null;
            /**
             * @description Keep the text as a version, unless it is one. What the same author kept less than 30 seconds ago is the same version: what was written since is kept with their next one, or when the text is settled.
             * @default false
             */
            keep: boolean;
        };
        /**
         * @description The number under which an update is kept.
         * @example {
         *       "seq": 2
         *     }
         */
        KeptTextUpdate: {
            seq: components["schemas"]["TextUpdateNumber"];
        };
        /**
         * @description What made the version: the beginning, a section written or removed, an amendment accepted, writing at the same time.
         * @enum {string}
         */
        VersionCause: "begun" | "written" | "removed" | "amended" | "together";
        /** @description A saved version. */
        ProposalVersion: {
            number: components["schemas"]["ProposalVersionNumber"];
            /** @description When it was saved. */
            at: components["schemas"]["Instant"];
            /** @description Name of the author who saved it. */
            by: components["schemas"]["Line"] | null;
            cause: components["schemas"]["VersionCause"];
            /** @description The amendment that was accepted. */
            amendment_id: components["schemas"]["Id"] | null;
        };
        /**
         * @description A page of versions.
         * @example {
         *       "items": [
         *         {
         *           "number": 2,
         *           "at": "2026-11-24T09:00:00.000Z",
         *           "by": "Maria Cassano",
         *           "cause": "written",
         *           "amendment_id": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ProposalVersionPage: {
            /** @description What is on the page. */
            items: components["schemas"]["ProposalVersion"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description A section as it was in a version. */
        SectionSnapshot: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["SectionTitle"];
            text: components["schemas"]["SectionText"];
        };
        /**
         * @description A proposal as it was.
         * @example {
         *       "number": 1,
         *       "at": "2026-11-23T09:00:00.000Z",
         *       "title": "Alberi lungo la ciclabile",
         *       "sections": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000001",
         *           "title": "La proposta",
         *           "text": "Chiediamo venti panchine e due fontane."
         *         }
         *       ]
         *     }
         */
        WholeProposalVersion: {
            number: components["schemas"]["ProposalVersionNumber"];
            /** @description When it was saved. */
            at: components["schemas"]["Instant"];
            title: components["schemas"]["ProposalTitle"];
            /** @description Its text then. */
            sections: components["schemas"]["SectionSnapshot"][];
        };
        /** @description A piece of two texts. */
        DiffPiece: {
            /**
             * @description In which of the texts it is.
             * @enum {string}
             */
            kind: "kept" | "added" | "removed";
            /** @description Its words. */
            text: string;
        };
        /** @description Pieces in their order; what was removed comes before what stands in its place. */
        WordDiff: components["schemas"]["DiffPiece"][];
        /** @description What differs in a section. */
        SectionComparison: {
            /** @description The section. */
            section_id: components["schemas"]["Id"];
            title: components["schemas"]["WordDiff"];
            text: components["schemas"]["WordDiff"];
        };
        /**
         * @description What differs between two versions.
         * @example {
         *       "from": 1,
         *       "to": 2,
         *       "sections": [
         *         {
         *           "section_id": "019a5b1c-0000-7000-8000-000000000001",
         *           "title": [
         *             {
         *               "kind": "kept",
         *               "text": "La proposta"
         *             }
         *           ],
         *           "text": [
         *             {
         *               "kind": "kept",
         *               "text": "Chiediamo "
         *             },
         *             {
         *               "kind": "removed",
         *               "text": "venti"
         *             },
         *             {
         *               "kind": "added",
         *               "text": "trenta"
         *             },
         *             {
         *               "kind": "kept",
         *               "text": " panchine"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ProposalComparison: {
            from: components["schemas"]["ProposalVersionNumber"];
            to: components["schemas"]["ProposalVersionNumber"];
            /** @description Sections of either version. */
            sections: components["schemas"]["SectionComparison"][];
        };
        /**
         * @description What has become of it.
         * @enum {string}
         */
        AmendmentState: "pending" | "accepted" | "rejected" | "withdrawn";
        /** @description What stands beside the passage. */
        QuoteContext: string;
        /** @description A passage as it is now. */
        PassageNow: {
            /** @description Its words. */
            exact: string;
            prefix: components["schemas"]["QuoteContext"];
            suffix: components["schemas"]["QuoteContext"];
            /**
             * Format: int32
             * @description Where it begins: how many UTF-16 units stand before it.
             */
            start: number;
        };
        /**
         * @description What has become of the passage since: its words stand where they stood, or elsewhere; they were changed; they are gone.
         * @enum {string}
         */
        PassageState: "kept" | "moved" | "answered" | "lost";
        /**
         * @description The words of the passage.
         * @example venti panchine
         */
        QuotedWords: string;
        /** @description What shall stand there instead; empty to take the passage out. */
        Replacement: string;
        /**
         * @description A suggestion on a passage.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000005",
         *       "section_id": "019a5b1c-0000-7000-8000-000000000001",
         *       "state": "pending",
         *       "passage": {
         *         "exact": "venti panchine",
         *         "prefix": "Chiediamo ",
         *         "suffix": " e due fontane.",
         *         "start": 10
         *       },
         *       "passage_state": "kept",
         *       "quote": "venti panchine",
         *       "replacement": "trenta panchine",
         *       "difference": [
         *         {
         *           "kind": "removed",
         *           "text": "venti"
         *         },
         *         {
         *           "kind": "added",
         *           "text": "trenta"
         *         },
         *         {
         *           "kind": "kept",
         *           "text": " panchine"
         *         }
         *       ],
         *       "why": "Venti non bastano alla sera.",
         *       "by": null,
         *       "at": "2026-11-25T09:00:00.000Z",
         *       "reason": null,
         *       "decided_at": null,
         *       "version": null,
         *       "hidden_reason": null
         *     }
         */
        Amendment: {
            id: components["schemas"]["Id"];
            /** @description The section in which the passage is. */
            section_id: components["schemas"]["Id"];
            state: components["schemas"]["AmendmentState"];
            /** @description The passage as it is now; of a lost one its old words. */
            passage: components["schemas"]["PassageNow"];
            passage_state: components["schemas"]["PassageState"];
            /** @description The words that it was written about. */
            quote: components["schemas"]["QuotedWords"];
            /** @description What shall stand there instead; empty when it is withdrawn or hidden, too. */
            replacement: components["schemas"]["Replacement"];
            /** @description What would change; empty when it is withdrawn or hidden. */
            difference: components["schemas"]["WordDiff"];
            /** @description Why they are better; empty when it is withdrawn or hidden. */
            why: components["schemas"]["Text"];
            /** @description Name of who suggests it, if they chose so. */
            by: components["schemas"]["Line"] | null;
            /** @description When it was suggested. */
            at: components["schemas"]["Instant"];
            /** @description Why it was accepted or rejected. */
            reason: components["schemas"]["Text"] | null;
            /** @description When it was decided. */
            decided_at: components["schemas"]["Instant"] | null;
            /** @description The version that it made. */
            version: components["schemas"]["ProposalVersionNumber"] | null;
            /** @description Why the staff has hidden it; null while it is shown. */
            hidden_reason: components["schemas"]["HiddenReason"] | null;
        };
        /**
         * @description A page of amendments.
         * @example {
         *       "items": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000005",
         *           "section_id": "019a5b1c-0000-7000-8000-000000000001",
         *           "state": "pending",
         *           "passage": {
         *             "exact": "venti panchine",
         *             "prefix": "Chiediamo ",
         *             "suffix": " e due fontane.",
         *             "start": 10
         *           },
         *           "passage_state": "kept",
         *           "quote": "venti panchine",
         *           "replacement": "trenta panchine",
         *           "difference": [
         *             {
         *               "kind": "removed",
         *               "text": "venti"
         *             },
         *             {
         *               "kind": "added",
         *               "text": "trenta"
         *             },
         *             {
         *               "kind": "kept",
         *               "text": " panchine"
         *             }
         *           ],
         *           "why": "Venti non bastano alla sera.",
         *           "by": null,
         *           "at": "2026-11-25T09:00:00.000Z",
         *           "reason": null,
         *           "decided_at": null,
         *           "version": null,
         *           "hidden_reason": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        AmendmentPage: {
            /** @description What is on the page. */
            items: components["schemas"]["Amendment"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A passage by its words (W3C Web Annotation, TextQuoteSelector) and its place.
         * @example {
         *       "exact": "venti panchine",
         *       "prefix": "Chiediamo ",
         *       "suffix": " e due fontane.",
         *       "start": 10
         *     }
         */
        TextAnchor: {
            exact: components["schemas"]["QuotedWords"];
            prefix: components["schemas"]["QuoteContext"];
            suffix: components["schemas"]["QuoteContext"];
            /**
             * Format: int32
             * @description Where it begins: number of UTF-16 units from 0.
             */
            start: number;
        };
        /**
         * @description Other words for a passage.
         * @example {
         *       "section_id": "019a5b1c-0000-7000-8000-000000000001",
         *       "version": 1,
         *       "passage": {
         *         "exact": "venti panchine",
         *         "prefix": "Chiediamo ",
         *         "suffix": " e due fontane.",
         *         "start": 10
         *       },
         *       "replacement": "trenta panchine",
         *       "why": "Venti non bastano alla sera."
         *     }
         */
        NewAmendment: {
            /** @description The section in which the passage is. */
            section_id: components["schemas"]["Id"];
            version: components["schemas"]["ProposalVersionNumber"];
            passage: components["schemas"]["TextAnchor"];
            replacement: components["schemas"]["Replacement"];
            /** @description Why they are better. */
            why: string;
            /**
             * @description Show my name.
             * @default false
             */
            public_name: boolean;
        };
        /**
         * @description What the authors decide.
         * @example {
         *       "decision": "accepted",
         *       "reason": "Hanno ragione."
         *     }
         */
        NewAmendmentDecision: {
            /**
             * @description What they decide.
             * @enum {string}
             */
            decision: "accepted" | "rejected";
            /** @description Why, for everybody. */
            reason: string;
        };
        /**
         * @description A step in the life of a proposal.
         * @example {
         *       "action": "freeze"
         *     }
         */
        NewProposalTransition: {
            action: components["schemas"]["ProposalAction"];
            /** @description Needed to promote. */
            to?: components["schemas"]["PromotedTo"];
            /** @description Needed to withdraw. */
            reason?: string;
        };
        /**
         * @description The answer of the town in every language.
         * @example {
         *       "office": "Ufficio mobilità",
         *       "text": {
         *         "it": "Le panchine saranno quaranta."
         *       }
         *     }
         */
        NewProposalAnswer: {
            /** @description The office that answers. */
            office: string;
            /** @description The answer, in Italian and perhaps in other languages. */
            text: components["schemas"]["LocalText"];
        };
        /**
         * @description Where a proposal goes.
         * @example {
         *       "into": "019a5b1c-0000-7000-8000-000000000002"
         *     }
         */
        NewProposalMerge: {
            /** @description Another proposal of the debate. */
            into: components["schemas"]["Id"];
            /** @description What the supporters should know, for everybody to read. */
            note?: components["schemas"]["LocalText"];
        };
        /**
         * @description A support that is counted.
         * @example {
         *       "receipt": "PRO-2026-0007-7K3M-9QZT",
         *       "at": "2026-12-01T09:00:00.000Z",
         *       "count": 42
         *     }
         */
        ProposalSupport: {
            receipt: components["schemas"]["Receipt"];
            /** @description When it was given. */
            at: components["schemas"]["Instant"];
            /** @description Persons who support it, this one too. */
            count: components["schemas"]["Count"];
        };
        /**
         * @description How many support it.
         * @example {
         *       "count": 41
         *     }
         */
        ProposalSupportCount: {
            /** @description Persons who support it now. */
            count: components["schemas"]["Count"];
        };
        /**
         * @description Both counts after the move.
         * @example {
         *       "from_count": 11,
         *       "into_count": 42,
         *       "into_id": "019a5b1c-0000-7000-8000-000000000002"
         *     }
         */
        MovedSupport: {
            /** @description Persons who still support the merged proposal. */
            from_count: components["schemas"]["Count"];
            /** @description Persons who support the other one, this one too. */
            into_count: components["schemas"]["Count"];
            /** @description The other proposal. */
            into_id: components["schemas"]["Id"];
        };
        /**
         * @description One short sentence with which one agrees or not.
         * @example Sul lungomare servono più alberi che parcheggi.
         */
        StatementText: string;
        /**
         * @description Why it is hidden; the timeline of the debate says it.
         * @example Parla di una persona riconoscibile.
         */
        HidingReason: string;
        /** @description Why and when a statement was hidden. */
        StatementHiding: {
            reason: components["schemas"]["HidingReason"];
            /** @description When it was hidden. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description A statement.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000003",
         *       "text": "Sul lungomare servono più alberi che parcheggi.",
         *       "language": "it",
         *       "by_staff": true,
         *       "created_at": "2026-12-01T09:00:00.000Z",
         *       "hidden": null
         *     }
         */
        Statement: {
            id: components["schemas"]["Id"];
            text: components["schemas"]["StatementText"];
            /** @description In which it is written. */
            language: components["schemas"]["Language"];
            /** @description Whether the administration wrote it. */
            by_staff: boolean;
            /** @description When it was written. */
            created_at: components["schemas"]["Instant"];
            /** @description Null while it is shown. */
            hidden: components["schemas"]["StatementHiding"] | null;
        };
        /** @description A page of statements. */
        StatementPage: {
            /** @description The newest first. */
            items: components["schemas"]["Statement"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description A statement to be put to everybody.
         * @example {
         *       "text": "Sul lungomare servono più alberi che parcheggi.",
         *       "language": "it"
         *     }
         */
        NewStatement: {
            text: components["schemas"]["StatementText"];
            /** @description In which it is written; Italian when missing. */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description Why a statement is hidden.
         * @example {
         *       "reason": "Parla di una persona riconoscibile."
         *     }
         */
        NewStatementHiding: {
            reason: components["schemas"]["HidingReason"];
        };
        /**
         * @description `pass`: neither, or not sure.
         * @enum {string}
         */
        OpinionValue: "agree" | "disagree" | "pass";
        /**
         * @description What the person thinks of the statement.
         * @example {
         *       "opinion": "agree"
         *     }
         */
        NewOpinion: {
            opinion: components["schemas"]["OpinionValue"];
        };
        /**
         * @description How far a person has come.
         * @example {
         *       "answered": 7,
         *       "total": 42
         *     }
         */
        OpinionProgress: {
            /** @description Statements of which the person has said what they think. */
            answered: components["schemas"]["Count"];
            /** @description Statements that are shown. */
            total: components["schemas"]["Count"];
        };
        /** @description What a person has said of a statement. */
        GivenOpinion: {
            statement: components["schemas"]["Statement"];
            opinion: components["schemas"]["OpinionValue"];
        };
        /** @description A person's opinions and what comes next, of the statements that are shown. */
        OwnOpinions: {
            /** @description Statements of which the person has said what they think. */
            answered: components["schemas"]["Count"];
            /** @description Statements that are shown. */
            total: components["schemas"]["Count"];
            /** @description What the person has said, the newest statement first. */
            given: components["schemas"]["GivenOpinion"][];
            /** @description What the person is asked next. */
            next: components["schemas"]["Statement"][];
        };
        /**
         * @description What a group is called.
         * @enum {string}
         */
        GroupLetter: "A" | "B" | "C" | "D" | "E";
        /**
         * Format: double
         * @description Part of half the picture's width (no unit), two decimals.
         */
        OnPicture: number;
        /** @description What a group says of a statement. */
        GroupStatement: {
            /** @description Which statement. */
            statement_id: components["schemas"]["Id"];
            /**
             * @description What most of the group say.
             * @enum {string}
             */
            opinion: "agree" | "disagree";
        };
        /** @description People who think alike. */
        OpinionGroup: {
            letter: components["schemas"]["GroupLetter"];
            /** @description How many, rounded to five. */
            size: components["schemas"]["Count"];
            /** @description Where the middle of the group lies, from left (−1) to right (1). */
            x: components["schemas"]["OnPicture"];
            /** @description Where it lies from below (−1) to above (1). */
            y: components["schemas"]["OnPicture"];
            /** @description How far its people lie from the middle, on the same scale (root mean square). */
            spread: components["schemas"]["OnPicture"];
            /** @description What tells the group from the others, the strongest first. */
            says: components["schemas"]["GroupStatement"][];
        };
        /**
         * Format: int32
         * @description Share of those who have seen the statement, in percent.
         */
        RoundedShare: number;
        /** @description Shares of those who have seen a statement, in percent, rounded to five. */
        OpinionShares: {
            agree: components["schemas"]["RoundedShare"];
            disagree: components["schemas"]["RoundedShare"];
            pass: components["schemas"]["RoundedShare"];
        };
        /** @description A statement with what people say of it. */
        StatementShares: {
            id: components["schemas"]["Id"];
            text: components["schemas"]["StatementText"];
            /** @description In which it is written. */
            language: components["schemas"]["Language"];
            /** @description Null until five people have seen it. */
            all: components["schemas"]["OpinionShares"] | null;
            /** @description By group, in their order; null until five people of the group have seen it. */
            groups: (components["schemas"]["OpinionShares"] | null)[];
        };
        /**
         * @description Groups of opinions.
         * @example {
         *       "participants": 190,
         *       "counts_from": 10,
         *       "found_at": "2026-12-05T09:00:00.000Z",
         *       "groups": [
         *         {
         *           "letter": "A",
         *           "size": 120,
         *           "x": -0.52,
         *           "y": 0.1,
         *           "spread": 0.2,
         *           "says": [
         *             {
         *               "statement_id": "019a5b1c-0000-7000-8000-000000000003",
         *               "opinion": "agree"
         *             }
         *           ]
         *         },
         *         {
         *           "letter": "B",
         *           "size": 70,
         *           "x": 0.7,
         *           "y": -0.17,
         *           "spread": 0.25,
         *           "says": [
         *             {
         *               "statement_id": "019a5b1c-0000-7000-8000-000000000003",
         *               "opinion": "disagree"
         *             }
         *           ]
         *         }
         *       ],
         *       "common": [],
         *       "statements": [
         *         {
         *           "id": "019a5b1c-0000-7000-8000-000000000003",
         *           "text": "Sul lungomare servono più alberi che parcheggi.",
         *           "language": "it",
         *           "all": {
         *             "agree": 65,
         *             "disagree": 30,
         *             "pass": 5
         *           },
         *           "groups": [
         *             {
         *               "agree": 90,
         *               "disagree": 5,
         *               "pass": 5
         *             },
         *             {
         *               "agree": 15,
         *               "disagree": 80,
         *               "pass": 5
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        OpinionPicture: {
            /** @description People who have said something of a statement. */
            participants: components["schemas"]["Count"];
            /** @description People from whom on groups and shares are told: early opinions do not steer. */
            counts_from: components["schemas"]["Count"];
            /** @description When the groups were found; null before the first time. */
            found_at: components["schemas"]["Instant"] | null;
            /** @description The largest first; one, of everybody, where opinions are not divided. */
            groups: components["schemas"]["OpinionGroup"][];
            /** @description What most people of every group say, the surest first. */
            common: components["schemas"]["GroupStatement"][];
            /** @description Every statement with what people say of it, the newest first. */
            statements: components["schemas"]["StatementShares"][];
        };
        /**
         * @description Address of the page.
         * @example https://www.comune.bari.example/servizi/tari
         */
        PageUrl: string;
        /**
         * @description What is rated: the information of a page, for its clearness, or a service, for its easiness.
         * @enum {string}
         */
        RatingKind: "page" | "service";
        /**
         * Format: double
         * @description Mean of the stars, two decimals.
         */
        MeanOfStars: number;
        /**
         * @description How a page is rated, as everybody may know.
         * @example {
         *       "page": "https://www.comune.bari.example.org/servizi/tari",
         *       "kind": "service",
         *       "ratings": 57,
         *       "mean": 3.86
         *     }
         */
        RatedPage: {
            page: components["schemas"]["PageUrl"];
            kind: components["schemas"]["RatingKind"];
            /** @description How many ratings it has. */
            ratings: components["schemas"]["Count"];
            mean: components["schemas"]["MeanOfStars"];
        };
        /** @description A page of results. */
        RatedPagePage: {
            /** @description The rated pages, the newest first. */
            items: components["schemas"]["RatedPage"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Path of the page, as the browser gives it. Query, fragment and session ids are dropped; what leads to the same page is one page.
         * @example /servizi/tari
         */
        PagePath: string;
        /**
         * @description What was difficult: directions not clear, not complete, not knowing whether one was proceeding rightly, technical problems, something else.
         * @enum {string}
         */
        NegativeAnswer: "unclear" | "incomplete" | "lost" | "technical" | "other";
        /** @description What else somebody wants to say; seen by the town's staff only. */
        RatingNote: string;
        /**
         * @description What was liked: directions clear, complete, knowing that one was proceeding rightly, no technical problems, something else.
         * @enum {string}
         */
        PositiveAnswer: "clear" | "complete" | "oriented" | "smooth" | "other";
        /**
         * @description Stars, and an answer to the question that they lead to.
         * @example {
         *       "path": "/servizi/tari",
         *       "kind": "service",
         *       "value": 4,
         *       "answer": "clear"
         *     }
         */
        NewRating: {
            path: components["schemas"]["PagePath"];
            kind: components["schemas"]["RatingKind"];
            /**
             * Format: int32
             * @description Stars.
             */
            value: number;
            answer?: components["schemas"]["NegativeAnswer"];
            text?: components["schemas"]["RatingNote"];
        } | {
            path: components["schemas"]["PagePath"];
            kind: components["schemas"]["RatingKind"];
            /**
             * Format: int32
             * @description Stars.
             */
            value: number;
            answer?: components["schemas"]["PositiveAnswer"];
            text?: components["schemas"]["RatingNote"];
        };
        /**
         * Format: int32
         * @description Stars, from 1, the worst, to 5.
         */
        Stars: number;
        /**
         * @description A rating that has been counted.
         * @example {
         *       "page": "https://www.comune.bari.example.org/servizi/tari",
         *       "kind": "service",
         *       "value": 4
         *     }
         */
        Rating: {
            page: components["schemas"]["PageUrl"];
            kind: components["schemas"]["RatingKind"];
            value: components["schemas"]["Stars"];
        };
        /**
         * @description An answer to either question.
         * @enum {string}
         */
        RatingAnswer: "unclear" | "incomplete" | "lost" | "technical" | "clear" | "complete" | "oriented" | "smooth" | "other";
        /** @description How often an answer was given. */
        AnswerCount: {
            /**
             * @description What was difficult or what was liked.
             * @enum {string}
             */
            question: "negative" | "positive";
            answer: components["schemas"]["RatingAnswer"];
            /** @description How many ratings gave it. */
            ratings: components["schemas"]["Count"];
        };
        /**
         * @description How a page is rated, as the staff sees it.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000016",
         *       "page": "https://www.comune.bari.example.org/servizi/tari",
         *       "kind": "service",
         *       "ratings": 57,
         *       "mean": 3.86,
         *       "distribution": [
         *         4,
         *         6,
         *         8,
         *         15,
         *         24
         *       ],
         *       "answers": [
         *         {
         *           "question": "negative",
         *           "answer": "unclear",
         *           "ratings": 9
         *         },
         *         {
         *           "question": "positive",
         *           "answer": "clear",
         *           "ratings": 21
         *         }
         *       ],
         *       "last_rated_at": "2026-11-27T18:03:00.000Z"
         *     }
         */
        RatingResult: {
            id: components["schemas"]["Id"];
            page: components["schemas"]["PageUrl"];
            kind: components["schemas"]["RatingKind"];
            /** @description How many ratings the page has. */
            ratings: components["schemas"]["Count"];
            mean: components["schemas"]["MeanOfStars"];
            /** @description Ratings of 1, 2, 3, 4 and 5 stars. */
            distribution: components["schemas"]["Count"][];
            /** @description Every answer, also those that nobody has given. */
            answers: components["schemas"]["AnswerCount"][];
            /** @description When it was last rated. */
            last_rated_at: components["schemas"]["Instant"];
        };
        /** @description A page of results. */
        RatingResultPage: {
            /** @description The rated pages, in the order asked for. */
            items: components["schemas"]["RatingResult"][];
            next_cursor: components["schemas"]["Cursor"];
            /**
             * Format: int32
             * @description How many ratings a page must have before the town publishes and ranks it.
             * @example 5
             */
            enough_ratings: number;
        };
        /** @description The ratings of one month. */
        MonthOfRatings: {
            /**
             * @description Month (Europe/Rome).
             * @example 2026-11
             */
            month: string;
            /** @description How many ratings. */
            ratings: components["schemas"]["Count"];
            mean: components["schemas"]["MeanOfStars"];
        };
        /**
         * @description The result of a page with its months.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000016",
         *       "page": "https://www.comune.bari.example.org/servizi/tari",
         *       "kind": "service",
         *       "ratings": 57,
         *       "mean": 3.86,
         *       "distribution": [
         *         4,
         *         6,
         *         8,
         *         15,
         *         24
         *       ],
         *       "answers": [
         *         {
         *           "question": "negative",
         *           "answer": "unclear",
         *           "ratings": 9
         *         },
         *         {
         *           "question": "positive",
         *           "answer": "clear",
         *           "ratings": 21
         *         }
         *       ],
         *       "last_rated_at": "2026-11-27T18:03:00.000Z",
         *       "months": [
         *         {
         *           "month": "2026-11",
         *           "ratings": 57,
         *           "mean": 3.86
         *         }
         *       ]
         *     }
         */
        MonthlyRatingResult: {
            id: components["schemas"]["Id"];
            page: components["schemas"]["PageUrl"];
            kind: components["schemas"]["RatingKind"];
            /** @description How many ratings the page has. */
            ratings: components["schemas"]["Count"];
            mean: components["schemas"]["MeanOfStars"];
            /** @description Ratings of 1, 2, 3, 4 and 5 stars. */
            distribution: components["schemas"]["Count"][];
            /** @description Every answer, also those that nobody has given. */
            answers: components["schemas"]["AnswerCount"][];
            /** @description When it was last rated. */
            last_rated_at: components["schemas"]["Instant"];
            /** @description The newest first. */
            months: components["schemas"]["MonthOfRatings"][];
        };
        /**
         * @description What somebody has written about a page.
         * @example {
         *       "id": "019a5b1c-0000-7000-8000-000000000017",
         *       "at": "2026-11-27T18:03:00.000Z",
         *       "value": 2,
         *       "answer": "unclear",
         *       "text": "Non ho capito quale modulo serve."
         *     }
         */
        RatingText: {
            id: components["schemas"]["Id"];
            /** @description When it was written. */
            at: components["schemas"]["Instant"];
            value: components["schemas"]["Stars"];
            /** @description null when the question was left open. */
            answer: components["schemas"]["RatingAnswer"] | null;
            text: components["schemas"]["RatingNote"];
        };
        /** @description A page of texts. */
        RatingTextPage: {
            /** @description The texts, newest first. */
            items: components["schemas"]["RatingText"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * Format: uri
         * @description Address in the Web.
         * @example https://api.casa-del-cittadino.example/v1/bari
         */
        Link: string;
        /** @description Which petition it happened to. */
        PetitionNoticeData: {
            /** @description Id of the petition. */
            petition_id: components["schemas"]["Id"];
            /** @description What the petition is called in letters. */
            code: components["schemas"]["Line"];
            /** @description In which state it then was. */
            state: components["schemas"]["PetitionState"];
            /** @description Address at which the API tells what it is now; what is not public needs a token. */
            url: components["schemas"]["Link"];
            /** @description Address of its page. */
            page: components["schemas"]["Link"];
        };
        /**
         * @description Something has happened to a petition.
         * @example {
         *       "type": "petitions.submitted",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "petition_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "code": "PET-2026-00042",
         *         "state": "in_review",
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/petitions/019a5b1c-0000-7000-8000-000000000001",
         *         "page": "https://api.casa-del-cittadino.example/embed/bari/petition/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        PetitionNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "petitions.submitted" | "petitions.published" | "petitions.threshold_reached" | "petitions.threshold_lost" | "petitions.updated" | "petitions.answered" | "petitions.answer_overdue" | "petitions.closed" | "petitions.rejected" | "petitions.withdrawn" | "petitions.stopped";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["PetitionNoticeData"];
        };
        /** @description How many have signed which petition. */
        SignaturesNoticeData: {
            /** @description Id of the petition. */
            petition_id: components["schemas"]["Id"];
            /** @description How many valid signatures it had. */
            count: components["schemas"]["Count"];
            /** @description Address at which the API tells what it is now; what is not public needs a token. */
            url: components["schemas"]["Link"];
            /** @description Address of its page. */
            page: components["schemas"]["Link"];
        };
        /**
         * @description Signatures of a petition were counted.
         * @example {
         *       "type": "petitions.signatures_counted",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "petition_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "count": 312,
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/petitions/019a5b1c-0000-7000-8000-000000000001",
         *         "page": "https://api.casa-del-cittadino.example/embed/bari/petition/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        SignaturesNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "petitions.signatures_counted";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["SignaturesNoticeData"];
        };
        /** @description Which report it happened to. */
        ReportNoticeData: {
            /** @description Id of the report. */
            report_id: components["schemas"]["Id"];
            code: components["schemas"]["ReportCode"];
            state: components["schemas"]["ReportState"];
            /** @description Address at which the API tells what it is now; what is not public needs a token. */
            url: components["schemas"]["Link"];
            /** @description Address of its page. */
            page: components["schemas"]["Link"];
        };
        /**
         * @description Something has happened to a report.
         * @example {
         *       "type": "reports.received",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "report_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "code": "SEG-2026-00042",
         *         "state": "received",
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/reports/019a5b1c-0000-7000-8000-000000000001",
         *         "page": "https://api.casa-del-cittadino.example/embed/bari/report/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        ReportNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "reports.received" | "reports.moved" | "reports.sorted" | "reports.messaged" | "reports.overdue" | "reports.merged" | "reports.unmerged";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["ReportNoticeData"];
        };
        /** @description Which debate it happened to. */
        DebateNoticeData: {
            /** @description Id of the debate. */
            debate_id: components["schemas"]["Id"];
            code: components["schemas"]["DebateCode"];
            /** @description The phase that has begun, or `closed`; null where the event is about none. */
            phase: components["schemas"]["DebatePhaseName"] | "closed" | null;
            /** @description Address at which the API tells what it is now; what is not public needs a token. */
            url: components["schemas"]["Link"];
            /** @description Address of its page. */
            page: components["schemas"]["Link"];
        };
        /**
         * @description Something has happened to a debate.
         * @example {
         *       "type": "debates.published",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "debate_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "code": "DIB-2026-0007",
         *         "phase": null,
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/debates/019a5b1c-0000-7000-8000-000000000001",
         *         "page": "https://api.casa-del-cittadino.example/embed/bari/debate/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        DebateNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "debates.published" | "debates.changed" | "debates.phase_begun" | "debates.outcome_written" | "debates.withdrawn";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["DebateNoticeData"];
        };
        /** @description Which proposal it happened to. */
        ProposalNoticeData: {
            /** @description Id of the proposal. */
            proposal_id: components["schemas"]["Id"];
            /** @description Id of its debate. */
            debate_id: components["schemas"]["Id"];
            code: components["schemas"]["ProposalCode"];
            /** @description Address at which the API tells what it is now; what is not public needs a token. */
            url: components["schemas"]["Link"];
            /** @description Address of its page. */
            page: components["schemas"]["Link"];
        };
        /**
         * @description Something has happened to a proposal of a debate.
         * @example {
         *       "type": "debates.proposal_published",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "proposal_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "debate_id": "019a5b1c-0000-7000-8000-000000000002",
         *         "code": "PRO-2026-0007",
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/proposals/019a5b1c-0000-7000-8000-000000000001",
         *         "page": "https://api.casa-del-cittadino.example/embed/bari/proposal/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        ProposalNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "debates.proposal_published" | "debates.proposal_settled" | "debates.proposal_merged" | "debates.proposal_answered" | "debates.proposal_promoted" | "debates.proposal_withdrawn";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["ProposalNoticeData"];
        };
        /** @description Which comment it happened to. */
        CommentNoticeData: {
            /** @description Id of the comment. */
            comment_id: components["schemas"]["Id"];
            /** @description Id of what the comment is about: a petition, a debate, a proposal … */
            subject_id: components["schemas"]["Id"];
            /** @description Address at which the API tells what it is now. */
            url: components["schemas"]["Link"];
        };
        /**
         * @description Something has happened to a comment.
         * @example {
         *       "type": "comments.written",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "comment_id": "019a5b1c-0000-7000-8000-000000000001",
         *         "subject_id": "019a5b1c-0000-7000-8000-000000000002",
         *         "url": "https://api.casa-del-cittadino.example/v1/bari/comments/019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        CommentNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "comments.written" | "comments.hidden" | "comments.shown";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["CommentNoticeData"];
        };
        /** @description Which service it was and what has changed. */
        ServiceNoticeData: {
            /** @description Name of the service or of the area of settings. */
            service: string;
            /** @description Whether citizens can use it now; null when that has not changed. */
            enabled: boolean | null;
            /** @description Names of the settings that are others than they were. */
            settings: string[];
            /** @description Address at which the API describes the town. */
            url: components["schemas"]["Link"];
        };
        /**
         * @description A service of the town was switched or set.
         * @example {
         *       "type": "tenants.service_changed",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "service": "petitions",
         *         "enabled": true,
         *         "settings": [
         *           "types"
         *         ],
         *         "url": "https://api.casa-del-cittadino.example/v1/bari"
         *       }
         *     }
         */
        ServiceNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "tenants.service_changed";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["ServiceNoticeData"];
        };
        /** @description Which webhook is tried. */
        PingNoticeData: {
            /** @description Id of the webhook. */
            webhook_id: components["schemas"]["Id"];
        };
        /**
         * @description A trial.
         * @example {
         *       "type": "webhooks.ping",
         *       "timestamp": "2026-11-23T10:00:00.000Z",
         *       "tenant": "bari",
         *       "data": {
         *         "webhook_id": "019a5b1c-0000-7000-8000-000000000001"
         *       }
         *     }
         */
        PingNotice: {
            /**
             * @description What has happened.
             * @enum {string}
             */
            type: "webhooks.ping";
            /** @description When it happened, not when it is sent. */
            timestamp: components["schemas"]["Instant"];
            /** @description Short name of the town. */
            tenant: components["schemas"]["Slug"];
            data: components["schemas"]["PingNoticeData"];
        };
    };
    responses: {
        /** @description Nothing has changed since the version named by If-None-Match. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request breaks the contract. */
        BadRequest: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.invalid_request",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "code": "http.invalid_request",
                 *       "params": {
                 *         "in": "query",
                 *         "at": "/limit",
                 *         "rule": "maximum: must be <= 100"
                 *       },
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Signing in is needed, or the token or its proof does not hold. */
        Unauthorized: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#identity.sign_in_needed",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "code": "identity.sign_in_needed",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The person may not do this, or not yet; `params` says what is missing. */
        Forbidden: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#identity.standing_missing",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "code": "identity.standing_missing",
                 *       "params": {
                 *         "required": [
                 *           "resident"
                 *         ]
                 *       },
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address for this caller, or the town has not switched the service on. */
        NotFound: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.not_found",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "code": "http.not_found",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is asked is impossible in the present state. */
        Conflict: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.idempotency_in_progress",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "code": "http.idempotency_in_progress",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has changed since it was read. */
        PreconditionFailed: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.precondition_failed",
                 *       "title": "Precondition Failed",
                 *       "status": 412,
                 *       "code": "http.precondition_failed",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than allowed. */
        TooLarge: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.too_large",
                 *       "title": "Payload Too Large",
                 *       "status": 413,
                 *       "code": "http.too_large",
                 *       "params": {
                 *         "max_bytes": 65536
                 *       },
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not of a declared media type. */
        UnsupportedMediaType: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.unsupported_media_type",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "code": "http.unsupported_media_type",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is well formed but can not be carried out as it is. */
        Unprocessable: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.idempotency_mismatch",
                 *       "title": "Unprocessable Entity",
                 *       "status": 422,
                 *       "code": "http.idempotency_mismatch",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.too_many_requests",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "code": "http.too_many_requests",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the service. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.fault",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "code": "http.fault",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service is for the moment unable to answer. */
        Unavailable: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/problems#http.unavailable",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "code": "http.unavailable",
                 *       "params": {},
                 *       "instance": "urn:uuid:5fe6b784-8535-4ba6-8dd7-2eb3359a9402"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Language of official texts; Italian when the one asked for is missing.
         * @example it
         */
        AcceptLanguage: string;
        /** @description `ETag` of the version at hand: 304 when nothing has changed. */
        IfNoneMatch: string;
        /** @description `next_cursor` of the page before. */
        Cursor: string;
        /** @description How many items the page has at most. */
        Limit: number;
        /**
         * @description Short name of the town.
         * @example bari
         */
        Tenant: components["schemas"]["Slug"];
        /**
         * @description `ETag` of the version that is being edited.
         * @example "k3J9"
         */
        IfMatch: string;
        /**
         * @description Name of the area.
         * @example ratings
         */
        Area: components["schemas"]["SettingsArea"];
        /**
         * @description Number of the version; 0 is what the software comes with.
         * @example 1
         */
        Version: number;
        /**
         * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
         * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
         */
        IdempotencyKey: string;
        /** @description Id of the webhook. */
        WebhookId: components["schemas"]["Id"];
        /**
         * @description What the notifications are about: a petition, a report, a debate, a proposal, a comment.
         * @example 019a5b1c-0000-7000-8000-000000000001
         */
        SubjectId: components["schemas"]["Id"];
        /** @description Id of the photo or document. */
        MediaId: components["schemas"]["Id"];
        /** @description Token of a file that was uploaded without a sign-in, or of what it is attached to: the `Report-Token` of a report. */
        MediaToken: components["schemas"]["MediaTokenValue"];
        /** @description Id of the petition. */
        PetitionId: components["schemas"]["Id"];
        /** @description Token of the private link that the author shared. */
        SponsorToken: components["schemas"]["SponsorTokenValue"];
        /** @description Only reports within: west, south, east, north; degrees, WGS 84. */
        Bbox: number[];
        /** @description Words to look for (Italian full text), or a code. */
        Words: string;
        /**
         * @description West, south, east and north in degrees, WGS 84, separated by commas; west greater than east crosses the antimeridian.
         * @example [
         *       16.82,
         *       41.1,
         *       16.92,
         *       41.15
         *     ]
         */
        BoundingBox: number[];
        /**
         * @description Zoom of the map: 0 shows the world in 256 px, and each step halves what a pixel shows.
         * @example 12
         */
        Zoom: number;
        /**
         * @description First month.
         * @example 2026-01
         */
        FromMonth: components["schemas"]["Month"];
        /**
         * @description Last month, included.
         * @example 2026-11
         */
        ToMonth: components["schemas"]["Month"];
        /** @description Longitude, degrees, WGS 84. */
        Longitude: number;
        /** @description Latitude, degrees, WGS 84. */
        Latitude: number;
        /** @description Id of the report. */
        ReportId: components["schemas"]["Id"];
        /** @description The token that was told to whoever reported without signing in. */
        ReportToken: components["schemas"]["ReportTokenValue"];
        /** @description Id of the comment. */
        CommentId: components["schemas"]["Id"];
        /** @description Only what was written in this service. */
        Service: components["schemas"]["ServiceName"];
        /** @description Only this kind of content. */
        Kind: components["schemas"]["ModeratedKind"];
        /** @description Only what waits for this reason. */
        Why: components["schemas"]["WhyItWaits"];
        /** @description Only what nobody else sees until it is decided on (true), or only what everybody sees (false). */
        Held: boolean;
        /** @description Only what should have been decided on by now. */
        Overdue: boolean;
        /** @description Only what one has taken. */
        Mine: boolean;
        /** @description Id of what was written: the item has it too. */
        ContentId: components["schemas"]["Id"];
        /** @description Id of the debate. */
        DebateId: components["schemas"]["Id"];
        /** @description Id of the item of the dossier. */
        DossierItemId: components["schemas"]["Id"];
        /** @description Only what is on these sides. */
        Sides: components["schemas"]["DebateSide"][];
        /** @description Id of the proposal. */
        ProposalId: components["schemas"]["Id"];
        /** @description Token of the private link that an author shared. */
        InviteToken: components["schemas"]["InviteTokenValue"];
        /** @description Id of the section. */
        SectionId: components["schemas"]["Id"];
        /** @description Number of the version. */
        VersionNumber: components["schemas"]["ProposalVersionNumber"];
        /** @description Id of the statement. */
        StatementId: components["schemas"]["Id"];
        /**
         * @description Origin of the rated page; browsers send it by themselves.
         * @example https://www.comune.bari.example
         */
        Origin: string;
        /** @description Id of a rated page. */
        PageId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /** @description How many requests the window allows. */
        "RateLimit-Limit": number;
        /** @description How many requests are left in the window. */
        "RateLimit-Remaining": number;
        /** @description Seconds until the window begins anew. */
        "RateLimit-Reset": number;
        /** @description Seconds to wait before trying again. */
        "Retry-After": number;
        /** @description How to sign requests: DPoP, and the algorithms of its proofs. */
        "WWW-Authenticate": string;
        /** @description Version of what is answered: for `If-None-Match` when it is read again, for `If-Match` when it is edited. */
        ETag: string;
        /** @description How long the answer may be kept. */
        "Cache-Control": string;
        /** @description Language of the official texts. */
        "Content-Language": string;
        /** @description What else of the request the answer depends on: whoever keeps it for others asks anew when that differs. */
        Vary: string;
        /** @description Address of what has been created. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    status_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is up. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of towns. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The town. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["TenantChange"];
            };
        };
        responses: {
            /** @description The town as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_boundary_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The boundary. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["BoundaryFeature"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_coast_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coast. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["CoastFeature"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_services_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every service. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_services_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the service.
                 * @example petitions
                 */
                service: components["schemas"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSwitch"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_services_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the service.
                 * @example petitions
                 */
                service: components["schemas"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            /** @description The service as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSwitch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_areas_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every area. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsAreaPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSettings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsObject"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsObject"];
            };
        };
        responses: {
            /** @description What is wrong with them. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsCheck"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_versions_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsVersionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_versions_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
                /**
                 * @description Number of the version; 0 is what the software comes with.
                 * @example 1
                 */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings, as they would be in force today. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastSettings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    settings_restorations_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the area.
                 * @example ratings
                 */
                area: components["parameters"]["Area"];
                /**
                 * @description Number of the version; 0 is what the software comes with.
                 * @example 1
                 */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_staff_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of roles. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_staff_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffRole"];
            };
        };
        responses: {
            /** @description The role. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRole"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    tenants_staff_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the role. */
                role_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description The webhook, and its secret. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_secrets_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSecret"];
            };
        };
        responses: {
            /** @description The webhook, and its new secret. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_pings_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery waits to be sent. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_replays_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplay"];
            };
        };
        responses: {
            /** @description How much is sent again. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_deliveries_list: {
        parameters: {
            query?: {
                /** @description Only deliveries in this state. */
                state?: components["schemas"]["WebhookDeliveryState"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_deliveries_retries_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
                /** @description Id of the event. */
                event_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery waits to be sent. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the webhook. */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    audit_entries_list: {
        parameters: {
            query?: {
                /** @description Only what was done to this subject: a petition, a report, or the town itself by its id. */
                subject?: components["schemas"]["Id"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    identity_me_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    participation_acts_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of acts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_inbox_list: {
        parameters: {
            query?: {
                /** @description Only subjects with something unread. */
                unread?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subjects. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_read_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUntil"];
            };
        };
        responses: {
            /** @description What is still unread. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_subject_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description What the notifications are about: a petition, a report, a debate, a proposal, a comment.
                 * @example 019a5b1c-0000-7000-8000-000000000001
                 */
                subject_id: components["parameters"]["SubjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_subject_read_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description What the notifications are about: a petition, a report, a debate, a proposal, a comment.
                 * @example 019a5b1c-0000-7000-8000-000000000001
                 */
                subject_id: components["parameters"]["SubjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUntil"];
            };
        };
        responses: {
            /** @description What is still unread. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_preferences_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_preferences_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferences"];
            };
        };
        responses: {
            /** @description The preferences as they are now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_contact_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, and the one that waits to be confirmed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_contact_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description The address, and the one that waits to be confirmed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_contact_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no address any more. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifications_contact_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactConfirmation"];
            };
        };
        responses: {
            /** @description The address is confirmed. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    live_counts_read: {
        parameters: {
            query: {
                /** @description Ids of the subjects to follow. */
                subject: components["schemas"]["Id"][];
            };
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    places_list: {
        parameters: {
            query: {
                /**
                 * @description What is typed.
                 * @example via sparano
                 */
                q: string;
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    places_nearest_read: {
        parameters: {
            query: {
                /**
                 * @description Longitude, degrees, WGS 84.
                 * @example 16.8719
                 */
                lon: number;
                /**
                 * @description Latitude, degrees, WGS 84.
                 * @example 41.1171
                 */
                lat: number;
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearestPlace"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    media_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": components["schemas"]["UploadedFile"];
                "image/png": components["schemas"]["UploadedFile"];
                "image/webp": components["schemas"]["UploadedFile"];
                "application/pdf": components["schemas"]["UploadedFile"];
            };
        };
        responses: {
            /** @description The photo or document. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedMedia"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    media_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of a file that was uploaded without a sign-in, or of what it is attached to: the `Report-Token` of a report. */
                "Media-Token"?: components["parameters"]["MediaToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo or document. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    media_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    media_redactions_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redactions"];
            };
        };
        responses: {
            /** @description The photo as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    media_renditions_read: {
        parameters: {
            query?: {
                /** @description Version of the photo. */
                v?: number;
            };
            header?: {
                /** @description Token of a file that was uploaded without a sign-in, or of what it is attached to: the `Report-Token` of a report. */
                "Media-Token"?: components["parameters"]["MediaToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
                /**
                 * @description Pixels of the longer side (a smaller photo is not enlarged), `document`, or, for the staff, `original`: the photo before anything was blacked out.
                 * @example 640
                 */
                rendition: "160" | "640" | "2048" | "document" | "original";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    /** @description What the file depends on beside its address. */
                    Vary?: string;
                    /** @description Nothing in it runs. */
                    "Content-Security-Policy": string;
                    /** @description A document is saved and not shown. */
                    "Content-Disposition"?: string;
                    /** @description Pages of every origin may show it. */
                    "Cross-Origin-Resource-Policy"?: "cross-origin";
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": components["schemas"]["UploadedFile"];
                    "image/jpeg": components["schemas"]["UploadedFile"];
                    "application/pdf": components["schemas"]["UploadedFile"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_data_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the data set with the format as its ending: `petitions.json`, `petitions.csv`, `petition-counts.json`, `ratings.csv`, `reports.geojson`; `.geojson` where its records have positions.
                 * @example petitions.csv
                 */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data set. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                    "text/csv": string;
                    "application/geo+json": components["schemas"]["GeoDataset"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_data_feed_read: {
        parameters: {
            query?: {
                /** @description Only what concerns this subject: the petition whose news it is. */
                subject?: components["schemas"]["Id"];
                /**
                 * @description Only petitions of this type.
                 * @example petizione
                 */
                type?: string;
                /**
                 * @description Only reports of this category.
                 * @example strade
                 */
                category?: string;
                /**
                 * @description Only reports of this part of the town.
                 * @example centro
                 */
                area?: string;
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /**
                 * @description Name of the list: `petitions.atom`, `overdue-answers.atom`, `petition-updates.atom`, `reports.atom`.
                 * @example petitions.atom
                 */
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_types_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every type. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionTypePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_list: {
        parameters: {
            query?: {
                /** @description Only petitions in this state; open, closed and answered ones when missing. */
                state?: components["schemas"]["PublicPetitionState"];
                /** @description Words to look for (Italian full text). */
                q?: string;
                /** @description Only petitions of this type. */
                type?: components["schemas"]["PetitionTypeKey"];
                /** @description Newest first, or most signed first. */
                sort?: "newest" | "most_signed";
                /** @description Only petitions whose answer is due: `awaited`, or past its day: `overdue`. */
                answer?: "awaited" | "overdue";
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of petitions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPetition"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_own_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of petitions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_followed_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of petitions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_similar_list: {
        parameters: {
            query: {
                /** @description Title and request as typed so far. */
                text: string;
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Similar petitions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_queue_list: {
        parameters: {
            query?: {
                /** @description What has to be done; everything when missing. */
                task?: components["schemas"]["DeskTask"];
                /** @description Only petitions with this code, or with these words in title or text; decided ones of any age. */
                q?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of petitions with their tasks. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that the author shared. */
                "Sponsor-Token"?: components["parameters"]["SponsorToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The petition. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PetitionChange"];
            };
        };
        responses: {
            /** @description The petition as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_mine_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that the author shared. */
                "Sponsor-Token"?: components["parameters"]["SponsorToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person's side of the petition. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPetition"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_transitions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransition"];
            };
        };
        responses: {
            /** @description The petition after the transition. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_sponsors_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSponsor"];
            };
        };
        responses: {
            /** @description The person was already a sponsor. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SponsorCount"];
                };
            };
            /** @description The person is now a sponsor. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SponsorCount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_signatures_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of signatures. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSignaturePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_signatures_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignature"];
            };
        };
        responses: {
            /** @description The person had already signed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            /** @description The signature is counted. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_own_signature_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_own_signature_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signature is no longer counted. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureCount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_signatures_export_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signatures. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_counts_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionCounts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_timeline_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_updates_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of updates. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionUpdatePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_updates_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPetitionUpdate"];
            };
        };
        responses: {
            /** @description The update. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_own_following_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person follows the petition. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_own_following_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person does not follow the petition. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_answers_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description The petition with its answer. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_sdgs_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionSdgs"];
            };
        };
        responses: {
            /** @description The petition. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_translations_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
                /** @description Language of the translation. */
                language: components["schemas"]["Language"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionTranslation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_translations_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
                /** @description Language of the translation. */
                language: components["schemas"]["Language"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionText"];
            };
        };
        responses: {
            /** @description The petition in that language. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Petition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_invalidations_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of batches. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    petitions_invalidations_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the petition. */
                petition_id: components["parameters"]["PetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvalidation"];
            };
        };
        responses: {
            /** @description What would be invalidated (dry run), or that no signature matches. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidationPreview"];
                };
            };
            /** @description The batch. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invalidation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_categories_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every category. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCategoryPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_list: {
        parameters: {
            query?: {
                /** @description Only these categories. */
                category?: components["schemas"]["CategoryKey"][];
                /** @description Only reports in these states. */
                state?: components["schemas"]["ReportState"][];
                /** @description Only reports in these phases. */
                phase?: components["schemas"]["ReportPhase"][];
                /** @description Only reports of this area. */
                area?: components["schemas"]["AreaKey"];
                /** @description Only reports made at this instant or later. */
                from?: components["schemas"]["Instant"];
                /** @description Only reports made before this instant. */
                before?: components["schemas"]["Instant"];
                /** @description Only reports within: west, south, east, north; degrees, WGS 84. */
                bbox?: components["parameters"]["Bbox"];
                /** @description Words to look for (Italian full text), or a code. */
                q?: components["parameters"]["Words"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description The report as it was received. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_own_list: {
        parameters: {
            query?: {
                /** @description What ties the reports to the person. */
                tie?: "author" | "follower";
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_map_read: {
        parameters: {
            query: {
                /**
                 * @description West, south, east and north in degrees, WGS 84, separated by commas; west greater than east crosses the antimeridian.
                 * @example [
                 *       16.82,
                 *       41.1,
                 *       16.92,
                 *       41.15
                 *     ]
                 */
                bbox: components["parameters"]["BoundingBox"];
                /**
                 * @description Zoom of the map: 0 shows the world in 256 px, and each step halves what a pixel shows.
                 * @example 12
                 */
                zoom: components["parameters"]["Zoom"];
                /** @description Only these categories. */
                category?: components["schemas"]["CategoryKey"][];
                /** @description Only reports in these states. */
                state?: components["schemas"]["ReportState"][];
                /**
                 * @description First month.
                 * @example 2026-01
                 */
                from?: components["parameters"]["FromMonth"];
                /**
                 * @description Last month, included.
                 * @example 2026-11
                 */
                to?: components["parameters"]["ToMonth"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in view. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["MapView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_nearby_list: {
        parameters: {
            query: {
                /** @description The category. */
                category: components["schemas"]["CategoryKey"];
                /** @description Longitude, degrees, WGS 84. */
                lon: components["parameters"]["Longitude"];
                /** @description Latitude, degrees, WGS 84. */
                lat: components["parameters"]["Latitude"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports with their distance. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearbyPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_territory_read: {
        parameters: {
            query: {
                /** @description The category that is to be handed over. */
                category?: components["schemas"]["CategoryKey"];
                /** @description Longitude, degrees, WGS 84. */
                lon: components["parameters"]["Longitude"];
                /** @description Latitude, degrees, WGS 84. */
                lat: components["parameters"]["Latitude"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The town of the place. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_statistics_read: {
        parameters: {
            query?: {
                /** @description First month; eleven months before `to` when missing. */
                from?: components["schemas"]["Month"];
                /** @description Last month; the present one when missing. */
                to?: components["schemas"]["Month"];
                /** @description Only this category. */
                category?: components["schemas"]["CategoryKey"];
                /** @description Only this area. */
                area?: components["schemas"]["AreaKey"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportStatistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_desk_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The desk. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDesk"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_colleagues_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every colleague. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_batches_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportBatch"];
            };
        };
        responses: {
            /** @description What has become of each. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_queue_list: {
        parameters: {
            query?: {
                /** @description Only these categories. */
                category?: components["schemas"]["CategoryKey"][];
                /** @description Only reports in these states; whatever is not closed when missing. */
                state?: components["schemas"]["ReportState"][];
                /** @description Only reports of this office. */
                office?: components["schemas"]["OfficeKey"];
                /** @description Only reports of this area. */
                area?: components["schemas"]["AreaKey"];
                /** @description Only reports assigned to the signed-in person. */
                mine?: boolean;
                /** @description Only reports whose promise has not been kept. */
                overdue?: boolean;
                /** @description Only reports whose closing was contested. */
                contested?: boolean;
                /** @description What comes first. */
                sort?: "due" | "newest";
                /** @description Only reports within: west, south, east, north; degrees, WGS 84. */
                bbox?: components["parameters"]["Bbox"];
                /** @description Words to look for (Italian full text), or a code. */
                q?: components["parameters"]["Words"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportQueuePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_deliveries_list: {
        parameters: {
            query?: {
                /** @description Only deliveries in this state. */
                state?: components["schemas"]["DeliveryState"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_deliveries_retries_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the delivery. */
                delivery_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery waits to be sent. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ReportChange"];
            };
        };
        responses: {
            /** @description The report as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_mine_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's side of the report. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_receipt_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    /** @description It is saved under the report's code. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["UploadedFile"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_case_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCase"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_transitions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportTransition"];
            };
        };
        responses: {
            /** @description The report after the transition. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_contests_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContest"];
            };
        };
        responses: {
            /** @description The report, reopened. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_merge_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description The report, a duplicate now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_merge_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, open again. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_own_support_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person supports the report. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_own_support_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person does not support the report. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_own_following_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person follows the report. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_own_following_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person does not follow the report. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_messages_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportMessagePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_messages_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportMessage"];
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_media_publication_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
                /** @description Id of the photo or document. */
                media_id: components["parameters"]["MediaId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMediaPublication"];
            };
        };
        responses: {
            /** @description The photo or document. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportMedia"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    reports_timeline_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The token that was told to whoever reported without signing in. */
                "Report-Token"?: components["parameters"]["ReportToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the report. */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_list: {
        parameters: {
            query: {
                /** @description Id of what is spoken about: a debate, a proposal. */
                subject: components["schemas"]["Id"];
                /** @description In which order. */
                sort?: "newest" | "supported" | "both_sides";
                /** @description Only comments of this stance; not with `both_sides`. */
                stance?: components["schemas"]["CommentStance"];
                /** @description Only comments with this tag, one of the thread's `tags`. */
                tag?: components["schemas"]["CommentTagKey"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conversations. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description The comment. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_desk_list: {
        parameters: {
            query: {
                /** @description Id of what is spoken about: a debate, a proposal. */
                subject: components["schemas"]["Id"];
                /** @description Only those that the staff has hidden. */
                hidden?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of comments. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDeskPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment is withdrawn. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description The comment as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_replies_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of answers. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_versions_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier texts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentVersionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_own_support_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment is supported. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_own_support_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment is not supported any more. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_own_vote_against_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vote counts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_own_vote_against_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vote does not count any more. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_similar_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBegun"];
            };
        };
        responses: {
            /** @description Similar comments. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarComments"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comments_visibility_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the comment. */
                comment_id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentVisibility"];
            };
        };
        responses: {
            /** @description The comment as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    triage_text_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextToCheck"];
            };
        };
        responses: {
            /** @description What was noticed. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_terms_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terms. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationTerms"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_items_list: {
        parameters: {
            query?: {
                /** @description Only what was written in this service. */
                service?: components["parameters"]["Service"];
                /** @description Only this kind of content. */
                kind?: components["parameters"]["Kind"];
                /** @description Only what waits for this reason. */
                why?: components["parameters"]["Why"];
                /** @description Only what nobody else sees until it is decided on (true), or only what everybody sees (false). */
                held?: components["parameters"]["Held"];
                /** @description Only what should have been decided on by now. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Only what one has taken. */
                mine?: components["parameters"]["Mine"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationItemPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_items_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCase"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_claims_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item with its content. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_claims_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item is nobody's. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_decisions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of what was written: the item has it too. */
                content_id: components["parameters"]["ContentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewModerationDecision"];
            };
        };
        responses: {
            /** @description The decision. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationDecision"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_counts_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many items wait, by each filter. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCounts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderation_claims_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModerationFilters"];
            };
        };
        responses: {
            /** @description The item with its content. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextModerationItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    sdg_goals_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every goal. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdgGoalPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_list: {
        parameters: {
            query?: {
                /** @description Only debates that go on (planned ones too), or that are over; all when missing. */
                listed?: "running" | "closed";
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of debates. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebatePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDebateSource"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateSource"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_desk_list: {
        parameters: {
            query?: {
                /** @description Only debates of this kind; all when missing. */
                task?: components["schemas"]["DebateTask"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of debates. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateQueuePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The debate. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debate"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_source_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateSource"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_source_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDebateSource"];
            };
        };
        responses: {
            /** @description The source as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateSource"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_transitions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDebateTransition"];
            };
        };
        responses: {
            /** @description The debate after the transition. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateSource"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_dossier_order_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierOrder"];
            };
        };
        responses: {
            /** @description The dossier is in that order. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_dossier_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the item of the dossier. */
                item_id: components["parameters"]["DossierItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDossierItem"];
            };
        };
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_dossier_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the item of the dossier. */
                item_id: components["parameters"]["DossierItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_layer_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the item of the dossier. */
                item_id: components["parameters"]["DossierItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The layer. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["DossierLayer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_map_read: {
        parameters: {
            query: {
                /**
                 * @description West, south, east and north in degrees, WGS 84, separated by commas; west greater than east crosses the antimeridian.
                 * @example [
                 *       16.82,
                 *       41.1,
                 *       16.92,
                 *       41.15
                 *     ]
                 */
                bbox: components["parameters"]["BoundingBox"];
                /**
                 * @description Zoom of the map: 0 shows the world in 256 px, and each step halves what a pixel shows.
                 * @example 12
                 */
                zoom: components["parameters"]["Zoom"];
                /** @description Only what is on these sides. */
                side?: components["parameters"]["Sides"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in view. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["MapView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_contributions_list: {
        parameters: {
            query?: {
                /** @description West, south, east and north in degrees, WGS 84, separated by commas. */
                bbox?: components["schemas"]["Box"];
                /** @description Id of a map layer of the dossier; in place of `bbox`. */
                item?: components["schemas"]["Id"];
                /** @description Which feature of that layer, counted from 0; the first when missing. */
                feature?: number;
                /** @description Only what is on these sides. */
                side?: components["parameters"]["Sides"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contributions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_outcome_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutcome"];
            };
        };
        responses: {
            /** @description The debate with its outcome. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebateSource"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_list: {
        parameters: {
            query?: {
                /** @description Only proposals in this state. */
                state?: components["schemas"]["ProposalState"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of proposals. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposal"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_similar_list: {
        parameters: {
            query: {
                /**
                 * @description What somebody is about to propose.
                 * @example Più alberi sul lungomare
                 */
                text: string;
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Similar proposals. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarProposals"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_own_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their proposals. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProposals"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_hidden_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of hidden proposals. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenProposalPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_mine_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What they are to it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProposal"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_visibility_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalVisibility"];
            };
        };
        responses: {
            /** @description The proposal as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_timeline_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalTimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_place_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOfProposal"];
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_title_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TitleOfProposal"];
            };
        };
        responses: {
            /** @description The title as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TitleOfProposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_order_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionOrder"];
            };
        };
        responses: {
            /** @description The proposal as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_sections_replace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionEdit"];
            };
        };
        responses: {
            /** @description The section as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSection"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_sections_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the version that is being edited.
                 * @example "k3J9"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The section is gone. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_updates_list: {
        parameters: {
            query?: {
                /**
                 * @description The last update that is at hand: how many came before.
                 * @example 0
                 */
                since?: number;
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The updates. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextUpdates"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_updates_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the section. */
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTextUpdate"];
            };
        };
        responses: {
            /** @description The update is kept. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTextUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_versions_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalVersionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_versions_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Number of the version. */
                version: components["parameters"]["VersionNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeProposalVersion"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_comparison_read: {
        parameters: {
            query: {
                /**
                 * @description The earlier version.
                 * @example 1
                 */
                from: components["schemas"]["ProposalVersionNumber"];
                /**
                 * @description The later version.
                 * @example 2
                 */
                to: components["schemas"]["ProposalVersionNumber"];
            };
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalComparison"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_authors_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Token of the private link that an author shared. */
                "Invite-Token"?: components["parameters"]["InviteToken"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person had joined or asked before. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalAuthor"];
                };
            };
            /** @description The person has joined or asked. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalAuthor"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_authors_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id among the authors. */
                author_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The author. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalAuthor"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_authors_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id among the authors. */
                author_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_amendments_list: {
        parameters: {
            query?: {
                /** @description Only those in this state. */
                state?: components["schemas"]["AmendmentState"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of amendments. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_amendments_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAmendment"];
            };
        };
        responses: {
            /** @description The amendment. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_amendments_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_decisions_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAmendmentDecision"];
            };
        };
        responses: {
            /** @description The amendment as decided. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_amendments_visibility_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
                /** @description Id of the amendment. */
                amendment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalVisibility"];
            };
        };
        responses: {
            /** @description The amendment as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_transitions_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposalTransition"];
            };
        };
        responses: {
            /** @description The proposal afterwards. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_answers_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposalAnswer"];
            };
        };
        responses: {
            /** @description The proposal with its answer. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_merge_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposalMerge"];
            };
        };
        responses: {
            /** @description The proposal that was merged. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_supports_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person had supported it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSupport"];
                };
            };
            /** @description The support is counted. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_own_support_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The support is no longer counted. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSupportCount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_proposals_moved_supports_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the proposal. */
                proposal_id: components["parameters"]["ProposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The support is counted there. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_statements_list: {
        parameters: {
            query?: {
                /** @description Also those that the staff has hidden: for moderators, officers and administrators. */
                hidden?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of statements. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_statements_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStatement"];
            };
        };
        responses: {
            /** @description The statement. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_statements_hiding_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the statement. */
                statement_id: components["parameters"]["StatementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStatementHiding"];
            };
        };
        responses: {
            /** @description The statement as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_statements_hiding_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the statement. */
                statement_id: components["parameters"]["StatementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement as it is now. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_own_opinion_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
                /** @description Id of the statement. */
                statement_id: components["parameters"]["StatementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpinion"];
            };
        };
        responses: {
            /** @description How far the person has come. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionProgress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_own_opinions_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person's opinions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOpinions"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_own_opinions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is kept of the person's opinions. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    debates_opinion_picture_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of the debate. */
                debate_id: components["parameters"]["DebateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPicture"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatedPagePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_create: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, one per intention: repeating the request with the same key and body repeats the answer, not the effect. Kept 24 hours.
                 * @example 7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Origin of the rated page; browsers send it by themselves.
                 * @example https://www.comune.bari.example
                 */
                Origin: components["parameters"]["Origin"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "/servizi/tari",
                 *       "kind": "service",
                 *       "value": 4,
                 *       "answer": "clear"
                 *     }
                 */
                "application/json": components["schemas"]["NewRating"];
            };
        };
        responses: {
            /** @description What has been counted. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rating"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_results_list: {
        parameters: {
            query?: {
                /** @description `worst`: lowest mean first, only pages with enough ratings. `latest`: all of them, the lately rated first. */
                sort?: "worst" | "latest";
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingResultPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_results_export_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_results_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of a rated page. */
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyRatingResult"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    ratings_texts_list: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items the page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description `ETag` of the version at hand: 304 when nothing has changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Language of official texts; Italian when the one asked for is missing.
                 * @example it
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Short name of the town.
                 * @example bari
                 */
                tenant: components["parameters"]["Tenant"];
                /** @description Id of a rated page. */
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of texts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingTextPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
}
