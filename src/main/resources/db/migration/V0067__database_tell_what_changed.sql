-- Every node hears which tables a committed transaction changed, and forgets the pages that show them.
-- Within a transaction, equal notices are one.
create function tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('portal_change', tg_table_name);
    return null;
end
$$;

-- For each table that a page for visitors may show; pages that read another one are not kept.
create procedure tell_changes_of(variadic tables text[]) language plpgsql as $$
declare
    item text;
begin
    foreach item in array tables loop
        execute format('create trigger tells_change after insert or update or delete or truncate on %I '
                       'for each statement execute function tell_change()', item);
    end loop;
end
$$;

call tell_changes_of('community', 'content_page', 'code_of_conduct_version', 'member', 'member_profile', 'membership', 'appointment',
    'chapter', 'chapter_activity', 'chapter_link', 'chapter_place', 'chapter_chat_group', 'inactivity_case', 'workgroup', 'workgroup_link',
    'workgroup_year', 'event', 'event_partner', 'event_person', 'event_co_host', 'event_seats', 'event_agenda_item', 'event_series',
    'event_cover', 'admission', 'admission_question', 'registration', 'walk_in', 'photo', 'photo_rendition', 'recap', 'recap_event',
    'recap_photo', 'conference', 'conference_track', 'conference_figure', 'conference_venue', 'status_report', 'status_report_figure',
    'board_term', 'board_seat', 'project', 'project_move', 'project_year', 'award', 'award_grant', 'award_person', 'contact_point',
    'partner', 'partner_obligation', 'partner_figure', 'resource', 'resource_file', 'resource_file_piece', 'resource_version',
    'annual_report', 'annual_section');
