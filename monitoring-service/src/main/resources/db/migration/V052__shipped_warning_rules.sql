-- The rules that a new installation begins with; people change them as they like.
INSERT INTO warning_rule (rule_id, name, area, enabled, complaint_types, conditions, version, updated_at) VALUES
    ('8c1f2a52-6d0e-4a7b-9f35-2b7e61d0a101', '省级以上媒体介入', NULL, true, '{}',
     '{"words": [], "minMediaLevel": "PROVINCE", "volume": null, "speed": null, "minDistinctAuthors": null}', 1, now()),
    ('8c1f2a52-6d0e-4a7b-9f35-2b7e61d0a102', '一小时内十条', NULL, true, '{}',
     '{"words": [], "minMediaLevel": null, "volume": {"mentions": 10, "withinMinutes": 60}, "speed": null, "minDistinctAuthors": null}', 1, now()),
    ('8c1f2a52-6d0e-4a7b-9f35-2b7e61d0a103', '半小时内翻倍', NULL, true, '{}',
     '{"words": [], "minMediaLevel": null, "volume": null, "speed": {"factor": 2.0, "withinMinutes": 30, "minMentions": 6}, "minDistinctAuthors": 4}', 1, now()),
    ('8c1f2a52-6d0e-4a7b-9f35-2b7e61d0a104', '养老服务危险词', 'ELDERLY_CARE', true, '{}',
     '{"words": ["死亡", "身亡", "猝死", "自杀", "跳楼", "冻死", "饿死", "虐待", "殴打", "火灾", "中毒", "失踪", "聚集", "围堵", "群体性"], "minMediaLevel": null, "volume": null, "speed": null, "minDistinctAuthors": null}', 1, now()),
    ('8c1f2a52-6d0e-4a7b-9f35-2b7e61d0a105', '儿童福利危险词', 'CHILD_WELFARE', true, '{}',
     '{"words": ["死亡", "身亡", "自杀", "跳楼", "溺亡", "溺水", "冻死", "饿死", "虐待", "殴打", "性侵", "猥亵", "失踪", "拐卖", "聚集", "围堵", "群体性"], "minMediaLevel": null, "volume": null, "speed": null, "minDistinctAuthors": null}', 1, now());
