"""Forest-fire teams: the professional brigade and its companies, township teams, engine crews."""

from dataclasses import replace

from samples.generate.crew import Drill, Item, Kind, Post

TYPE_6 = "draft_lift=4.5;gross_weight=8600;pump_and_roll=1;pump_flow=300;pump_pressure=700;tank_volume=1100"
TYPE_4 = "draft_lift=4.5;gross_weight=13200;pump_and_roll=1;pump_flow=400;pump_pressure=700;tank_volume=3000"
FIGHTER = {"wildland_firefighter": 97, "first_aid": 80, "chainsaw_operator": 22, "pump_operator": 25}
LEADER = {"wildland_firefighter": 100, "safety_officer": 100, "first_aid": 100}
PERSONAL = (
    Item("flame_resistant_suit", 30, 2.5, lot=10),
    Item("training_suit", 30, 2.5, lot=15),
    Item("rescue_helmet", 0, 1.2, lot=10),
    Item("kit_bag", 0, 1, lot=10),
    Item("canteen", 0, 1, lot=10),
    Item("headlamp", 0, 1.1, lot=5),
)
BRIGADE = Kind(
    force="FOREST_FIRE",
    speciality="forest",
    posts=(
        Post("team_leader", 1, certificates=LEADER),
        Post("deputy_leader", 2, certificates=LEADER),
        Post("squad_leader", per=8, certificates=FIGHTER | {"safety_officer": 60}),
        Post("driver", per=8, certificates={"driver_licence_b2": 100, "wildland_firefighter": 75, "first_aid": 60}),
        Post("medic", per=20, certificates={"emt": 60, "first_aid_advanced": 100}),
        Post("pump_operator", per=10, certificates={"pump_operator": 100, "wildland_firefighter": 90}),
        Post("lookout", per=20, certificates={"wildland_firefighter": 100, "radio_operator": 60}),
        Post("dispatcher", 1, certificates={"radio_operator": 100}),
    ),
    rest=Post("firefighter", certificates=FIGHTER, also={"blower_operator": 30, "chainsaw_operator": 20}),
    kit=(
        *PERSONAL,
        Item("combination_tool_set", 54, 1.07, lot=3),
        Item("support_vehicle", 2, 0.0157),
        Item("troop_carrier", 3, 0.032, measures="seats=19"),
        Item("forest_water_truck", 2, 0.0157, measures="pump_flow=1800;tank_volume=4000"),
        Item("command_car", 1),
        Item("blower", 6, 0.08, measures="air_speed=22"),
        Item("backpack_blower", 2, 0.04, measures="air_speed=24"),
        Item("air_water_blower", 3, 0.08, measures="air_speed=26"),
        Item("chainsaw", 4, 0.19),
        Item("brush_cutter", 4, 0.19),
        Item("backpack_water_gun", 8, 0.38),
        Item("portable_pump", 10, 0.19, measures="pump_flow=350;pump_head=160"),
        Item("relay_pump", 2, 0.02, measures="pump_flow=300;pump_head=220"),
        Item("hose", 1700, 52, lot=250),
        Item("hand_radio", 6, 1.26, measures="radio_range=8"),
        Item("vehicle_radio", 2, 0.11),
        Item("fire_beater", 110, 2.6, lot=15),
        Item("gps_receiver", 6, 1.26),
        Item("drip_torch", 4, 0.6),
        Item("drone", 1, measures="endurance_minutes=40"),
        Item("satellite_telephone", 1),
        Item("first_aid_kit", 2, 0.05),
        Item("food_water", 60, 2, lot=60),
    ),
    drills=(
        Drill("fire_line_water", 4, 60, (3, 6)),
        Drill("forest_fire_drill", 4, 55, (4, 8)),
        Drill("full_deployment", 3, 80, (4, 6)),
        Drill("wildland_refresher", 1, 90, (8, 8)),
        Drill("first_aid_training", 1, 50, (4, 8)),
        Drill("physical_training", 2, 50, (2, 2)),
    ),
    capabilities=("forest_fire_attack", "fire_line_water", "first_aid"),
    tasks=("forest_fire_duty",),
    speed="45",
    turnout="10",
)
COMPANY_WITH_ENGINE = replace(
    BRIGADE,
    kit=(
        *BRIGADE.kit,
        Item("wildland_engine", 1, measures=TYPE_6),
        Item("hose_38", 200, lot=50),
        Item("hose_25", 200, lot=50),
    ),
)
TOWNSHIP = Kind(
    force="FOREST_FIRE",
    speciality="forest",
    posts=(
        Post("team_leader", 1, certificates=LEADER),
        Post("deputy_leader", 1, certificates={"wildland_firefighter": 90, "first_aid": 80}),
        Post("squad_leader", per=10, certificates={"wildland_firefighter": 80, "first_aid": 70}),
        Post("driver", 2, certificates={"driver_licence_b2": 100, "first_aid": 50}),
    ),
    rest=Post("firefighter", certificates={"wildland_firefighter": 45, "first_aid": 55, "chainsaw_operator": 15}),
    kit=(
        Item("flame_resistant_suit", 0, 1.5, lot=6),
        Item("rescue_helmet", 0, 1, lot=6),
        Item("troop_carrier", 1, measures="seats=19"),
        Item("blower", 8, measures="air_speed=22"),
        Item("chainsaw", 4),
        Item("brush_cutter", 5),
        Item("backpack_water_gun", 12),
        Item("portable_pump", 3, measures="pump_flow=350;pump_head=160"),
        Item("hose", 800, lot=100),
        Item("fire_beater", 60, lot=20),
        Item("hand_radio", 10, measures="radio_range=6"),
        Item("gps_receiver", 4),
        Item("torch", 0, 1, lot=8),
        Item("kit_bag", 0, 1, lot=12),
        Item("megaphone", 4),
    ),
    drills=(
        Drill("fire_line_water", 2, 75),
        Drill("forest_fire_drill", 3, 75, (3, 5)),
        Drill("evacuation_drill", 1, 80),
        Drill("physical_training", 2, 70, (2, 2)),
    ),
    capabilities=("forest_fire_attack", "evacuation"),
    tasks=("forest_fire_duty",),
    squad_of=10,
    speed="38",
    turnout="30",
)
ENGINES = Kind(
    force="FOREST_FIRE",
    speciality="forest",
    posts=(
        Post("engine_boss", 2, certificates={"wildland_engine_boss": 100, "first_aid": 100}),
        Post(
            "engine_operator", 4, certificates={"wildland_firefighter": 100, "driver_licence_b2": 100, "first_aid": 75}
        ),
    ),
    rest=Post("firefighter", certificates={"wildland_firefighter": 100, "first_aid": 80, "pump_operator": 50}),
    kit=(
        Item("wildland_engine", 2, measures=TYPE_6),
        Item("hose_38", 400, lot=100),
        Item("hose_25", 300, lot=100),
        Item("portable_pump", 2, measures="pump_flow=350;pump_head=160"),
        Item("flame_resistant_suit", 0, 2, lot=4),
        Item("rescue_helmet", 0, 1, lot=4),
        Item("hand_radio", 0, 1, measures="radio_range=8"),
        Item("vehicle_radio", 2),
        Item("combination_tool_set", 0, 1, lot=4),
        Item("foam_proportioner", 2),
        Item("gps_receiver", 4),
        Item("first_aid_kit", 2),
    ),
    drills=(
        Drill("wildland_refresher", 2, 95, (8, 8)),
        Drill("fire_line_water", 4, 90, (3, 5)),
        Drill("forest_fire_drill", 3, 90, (4, 6)),
    ),
    capabilities=("forest_fire_attack", "fire_line_water"),
    tasks=("forest_fire_duty",),
    squad_of=6,
    speed="55",
    turnout="5",
)
HEAVY_ENGINES = replace(ENGINES, kit=(Item("wildland_engine", 2, measures=TYPE_4), *ENGINES.kit[1:]))
