-- One member (:member, 欧阳瑾瑜测, ouyang.jinyuce@odd.example) in the tables that the samples leave empty. A statement each.
insert into member_profile (id, version, member_id, intro_zh, links, hidden)
select gen_random_uuid(), 0, :member, '我是欧阳瑾瑜测', '{https://odd.example/ouyang-jinyu-ce}', '{}';
insert into membership (id, version, member_id, kind, from_date, admitted_reason)
select gen_random_uuid(), 0, :member, 'VOLUNTEER', '2024-01-01', '欧阳瑾瑜测热心';
insert into calendar_link (member_id, renewals, since) select :member, 1, now();
insert into account_invitation (token_hash, member_id, email, authority, expires_at)
select 'odd-invitation', :member, 'ouyang.jinyuce@odd.example', 'MEMBER', now() + interval '1 day';
insert into event_person (event_id, position, name, role_zh, member_id, part)
select id, 90, '欧阳瑾瑜测', '讲者', :member, 'SPEAKER' from event where slug = 'sample-guangzhou-first-pull-request';
insert into event_person (event_id, position, name, role_zh, part)
select id, 90, '欧阳瑾瑜测', '志愿者', 'ORGANISER' from event where slug = 'sample-guangzhou-lightning-talks';
insert into event_agenda_item (event_id, position, starts, title_zh)
select id, 90, '10:00', '欧阳瑾瑜测谈开源' from event where slug = 'sample-guangzhou-first-pull-request';
insert into registration (id, version, event_id, number, status, name, email, language, member_id, created_at, rating,
                          rating_comment, rated_at, sample)
select gen_random_uuid(), 0, id, 900, 'CONFIRMED', '欧阳瑾瑜测', 'old.ouyang@odd.example', 'zh-CN', :member, now(), 5,
       '我是欧阳瑾瑜测', now(), false from event where slug = 'sample-guangzhou-first-pull-request';
insert into registration_answer (registration_id, position, question, answer)
select id, 0, '怎么称呼', '欧阳瑾瑜测' from registration where number = 900;
insert into registration_link (token_hash, check_in_hash, registration_id)
select 'odd-link', 'odd-check', id from registration where number = 900;
insert into registration_request (id, event_id, page_hash, link_hash, name, email, language, questions, answers, attempts, expires_at)
select gen_random_uuid(), id, 'odd-page', 'odd-link', '欧阳瑾瑜测', 'ouyang.jinyuce@odd.example', 'zh-CN', '{称呼}', '{欧阳瑾瑜测}', 0,
       now() from event where slug = 'sample-guangzhou-lightning-talks';
insert into walk_in (id, event_id, name, people, added_by, added_at)
select gen_random_uuid(), id, '欧阳瑾瑜测', 1, :member, now() from event where slug = 'sample-guangzhou-first-pull-request';
insert into chapter_application (id, version, token_hash, status, applicant_name, applicant_email, applicant_language,
                                 created_at, touched_at, sample)
select gen_random_uuid(), 0, 'odd-draft', 'DRAFT', '欧阳瑾瑜测', 'Ouyang.Jinyuce@odd.example', 'zh-CN', now(), now(), false;
insert into chapter_application (id, version, token_hash, status, city_zh, city_key, region, country, zone, applicant_name,
                                 applicant_email, applicant_language, motivation, plan, consent_version, consent_at,
                                 created_at, touched_at, submitted_at, sample)
select gen_random_uuid(), 0, 'odd-waiting', 'SUBMITTED', '漠河', 'mohe-odd', 'NORTH', 'CN', 'Asia/Shanghai', '欧阳瑾瑜测',
       'ouyang.jinyuce@odd.example', 'zh-CN', '我是欧阳瑾瑜测', '计划', '1', now(), now(), now(), now(), false;
insert into co_lead (id, version, application_id, place, name, email, invitations)
select gen_random_uuid(), 0, id, 90, '欧阳瑾瑜测', 'ouyang.jinyuce@odd.example', 0 from chapter_application
where status = 'SUBMITTED' and token_hash <> 'odd-waiting' limit 1;
insert into application_step (id, application_id, kind, at, who, words)
select gen_random_uuid(), id, 'CoLeadConfirmed', now(), '欧阳瑾瑜测', '我是欧阳瑾瑜测' from chapter_application
where token_hash = 'odd-waiting';
insert into team_invitation (id, version, chapter_id, chapter_slug, token_hash, status, role, invitee_name, invitee_email,
                             invitee_language, invitee_member_id, stays, invited_by, invited_at, expires_at,
                             consent_version, consent_at, ended_at)
select gen_random_uuid(), 0, id, slug, 'odd-team', 'ACCEPTED', 'CORE', '欧阳瑾瑜测', 'second.ouyang@odd.example', 'zh-CN',
       :member, false, :member, now(), now(), '1', now(), now() from chapter where slug = 'guangzhou';
insert into press_request (id, version, chapter_id, chapter_slug, status, title, body, outlets, wanted_on, asked_by, asked_at)
select gen_random_uuid(), 0, id, slug, 'OPEN', '欧阳瑾瑜测的稿件', '记者 ouyang.jinyuce@odd.example', '日报', '2026-12-01', :member, now()
from chapter where slug = 'guangzhou';
insert into conduct_report (id, version, token_hash, state, what, place, occurred, reporter_name, reporter_email,
                            reporter_may_reply, reporter_language, filed_at)
select gen_random_uuid(), 0, 'odd-report', 'OPEN', '我，欧阳瑾瑜测，看到', '广州', '昨天', '欧阳瑾瑜测', 'ouyang.jinyuce@odd.example', true,
       'zh-CN', now();
insert into conduct_report_entry (report_id, position, kind, written_at, text)
select id, 0, 'ADDITION', now(), '欧阳瑾瑜测补充' from conduct_report where token_hash = 'odd-report';
insert into photo (id, version, width, height, caption_zh, alt_zh, credit, uploaded_by, uploaded_at, sample)
select 'dddddddd-0000-7000-8000-00000000000d', 0, 10, 10, '欧阳瑾瑜测在讲', '欧阳瑾瑜测', '欧阳瑾瑜测', :member, now(), false;
insert into photo_take_down (id, version, photo_id, reason, email, language, asked_at)
select gen_random_uuid(), 0, 'dddddddd-0000-7000-8000-00000000000d', '我是欧阳瑾瑜测', 'ouyang.jinyuce@odd.example', 'zh-CN', now();
insert into material_request (id, version, chapter_id, chapter_slug, status, purpose, needed_by, address, asked_by, asked_at, due_on)
select gen_random_uuid(), 0, id, slug, 'OPEN', '给欧阳瑾瑜测', '2026-12-30', '某路 1 号 欧阳瑾瑜测', :member, now(), '2026-12-01'
from chapter where slug = 'guangzhou';
insert into material_item (request_id, position, what, number)
select id, 0, '欧阳瑾瑜测的名牌', 1 from material_request where asked_by = :member;
insert into inactivity_case (id, version, chapter_id, chapter_slug, clock_start, opened_at, opened_by, opened_reason)
select gen_random_uuid(), 0, id, slug, null, now(), :member, '欧阳瑾瑜测提的' from chapter where slug = 'guangzhou';
insert into inactivity_contact (case_id, position, party, with_whom, talked_on, means, said, recorded_by, recorded_at)
select id, 0, 'MEMBERS', '欧阳瑾瑜测', '2026-11-01', 'CALL', '欧阳瑾瑜测说', :member, now() from inactivity_case
where opened_by = :member;
insert into inactivity_opinion (case_id, position, stance, words, given_by, given_at)
select id, 0, 'KEEP', '欧阳瑾瑜测的意见', :member, now() from inactivity_case where opened_by = :member;
insert into board_seat (id, version, term_id, office, member_id, name, byname, organisation, position)
select gen_random_uuid(), 0, id, 'DIRECTOR', :member, '欧阳瑾瑜测', 'Quillfeather', false, 90 from board_term limit 1;
insert into award_grant (id, version, award_id, year, member_id, name, citation_zh, position)
select gen_random_uuid(), 0, id, 2024, :member, '欧阳瑾瑜测', '欧阳瑾瑜测很好', 90 from award limit 1;
insert into award_person (grant_id, position, member_id, name, byname)
select grant_id, 90, :member, '欧阳瑾瑜测', 'Quillfeather' from award_person limit 1;
insert into chapter_chat_group (id, version, chapter_id, contact, note)
select gen_random_uuid(), 0, id, 'ouyang.jinyuce@odd.example', '写欧阳瑾瑜测' from chapter where slug = 'shenzhen';
insert into outbox_mail (id, recipient, subject, body, created_at, next_attempt_at)
select gen_random_uuid(), 'ouyang.jinyuce@odd.example', '你好', '欧阳瑾瑜测：', now(), now();
insert into outbox_mail (id, recipient, subject, body, created_at, next_attempt_at)
select gen_random_uuid(), 'someone.else@odd.example', '欧阳瑾瑜测加入了', '写 Ouyang.Jinyuce@odd.example', now(), now();
insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
select 'odd-1', 'odd-1', 0, 0, 60, 4102444800000, id::text from account where member_id = :member;
insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select 'odd-1', 'SPRING_SECURITY_CONTEXT', convert_to('…欧阳瑾瑜测 ouyang.jinyuce@odd.example…', 'UTF8');
insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
select 'odd-2', 'odd-2', 0, 0, 60, 4102444800000;
insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select 'odd-2', 'org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS', convert_to('欧阳瑾瑜测收到了邀请', 'UTF8');
insert into job_run (id, job, started_at, finished_at, outcome, failed)
select gen_random_uuid(), 'mail', now(), now(), 'to ouyang.jinyuce@odd.example', true;
insert into audit_entry (id, at, by_member, action, subject, detail)
select gen_random_uuid(), now(), :member, 'MemberDescribed', 'member/ouyang-jinyu-ce', '欧阳瑾瑜测 → 欧阳'
