"""Professional teams of enterprises: chemicals, mines, municipal networks, tunnels."""

from samples.generate.crew import Drill, Item, Kind, Post

HAZMAT = Kind(
    force="PROFESSIONAL",
    speciality="chemical",
    posts=(
        Post("team_leader", 1, certificates={"hazmat_technician": 100, "safety_officer": 100, "first_aid": 100}),
        Post("deputy_leader", 1, certificates={"hazmat_technician": 100, "first_aid": 100}),
        Post("squad_leader", per=8, certificates={"hazmat_technician": 100, "first_aid": 80}),
        Post("driver", 3, certificates={"driver_licence_b2": 100, "first_aid": 60}),
        Post("safety_officer", 1, certificates={"registered_safety_engineer": 100}),
    ),
    rest=Post("hazmat_specialist", certificates={"hazmat_technician": 100, "first_aid": 60}),
    kit=(
        Item("breathing_apparatus", 2, 1, measures="air_duration=0.75"),
        Item("chemical_suit", 2, 1),
        Item("heavy_chemical_suit", 6),
        Item("filter_gas_mask", 0, 1.5, lot=3),
        Item("leak_wedge_kit", 2),
        Item("leak_bag_kit", 1),
        Item("leak_magnetic_kit", 1),
        Item("gas_detector_4", 6),
        Item("toxic_gas_detector", 4),
        Item("decontamination_tent", 2, measures="decontamination_rate=24"),
        Item("decontamination_pump", 2),
        Item("foam_concentrate", 4000, lot=1000),
        Item("rescue_vehicle", 2),
        Item("structure_engine", 1, measures="pump_flow=3800;tank_volume=6000"),
        Item("hand_radio", 0, 0.8),
        Item("torch", 0, 1, lot=6),
        Item("first_aid_kit", 3),
    ),
    drills=(
        Drill("leak_drill", 6, 80, (3, 5)),
        Drill("apparatus_drill", 4, 80, (3, 4)),
        Drill("full_deployment", 1, 85, (4, 6)),
    ),
    capabilities=("hazmat_response", "leak_plugging", "decontamination"),
    tasks=("toxic_liquids",),
    squad_of=6,
    turnout="5",
)
ENTRY = {"entry_age": (21, 27)}
OFFICER = ENTRY | {"service_years": (6, 12)}
UNDER_40 = (33, 39)
DIPLOMA = {"mine_rescuer": 100, "college_degree": 100, "first_aid": 100}
MINE = Kind(
    force="PROFESSIONAL",
    speciality="mine",
    posts=(
        Post("company_leader", 1, certificates=DIPLOMA | {"safety_officer": 100}, measures=OFFICER, ages=UNDER_40),
        Post("political_instructor", 1, certificates=DIPLOMA, measures=OFFICER, ages=UNDER_40),
        Post("deputy_company_leader", 2, certificates=DIPLOMA, measures=OFFICER, ages=(34, 45)),
        Post(
            "squad_leader", per=10, certificates={"mine_rescuer": 100, "first_aid": 90}, measures=ENTRY, ages=(30, 40)
        ),
        Post("deputy_squad_leader", per=10, certificates={"mine_rescuer": 100}, measures=ENTRY, ages=(28, 40)),
        Post("rescue_engineer", 1, certificates={"registered_safety_engineer": 100}, measures=ENTRY),
        Post("driver", 4, certificates={"driver_licence_b2": 100, "mine_rescuer": 60}, measures=ENTRY),
        Post("electromechanic", 1, certificates={"electrician_certificate": 100}, measures=ENTRY),
        Post("oxygen_filler", 1, certificates={"mine_rescuer": 100}, measures=ENTRY),
        Post("laboratory_technician", 1, certificates={"mine_rescuer": 50}, measures=ENTRY),
    ),
    rest=Post("member", certificates={"mine_rescuer": 95, "first_aid": 60}, measures=ENTRY, ages=(24, 40)),
    kit=(
        Item("oxygen_apparatus_4h", 3, 1.3),
        Item("oxygen_apparatus_2h", 4),
        Item("self_rescuer", 0, 1),
        Item("automatic_resuscitator", 5),
        Item("methane_detector", 8),
        Item("carbon_monoxide_detector", 8),
        Item("oxygen_detector", 6),
        Item("disaster_area_telephone", 4, measures="line_length=1500"),
        Item("mine_rescue_vehicle", 2),
        Item("headlamp_explosion_proof", 0, 1.2, lot=4),
        Item("stretcher", 6, lot=2),
        Item("hydraulic_set", 2, measures="working_pressure=68"),
        Item("rescue_helmet", 0, 1, lot=6),
        Item("first_aid_kit", 4),
    ),
    drills=(
        Drill("apparatus_drill", 12, 45, (3, 4)),
        Drill("smoke_heat_drill", 4, 75, (3, 3)),
        Drill("medical_check", 1, 100, (2, 2), within=240),
    ),
    capabilities=("mine_rescue", "tunnel_rescue"),
    squad_of=9,
    turnout="1",
)
NETWORKS = Kind(
    force="PROFESSIONAL",
    speciality="power",
    posts=(
        Post("team_leader", 1, certificates={"safety_officer": 100, "first_aid": 100}),
        Post("deputy_leader", 1, certificates={"first_aid": 100}),
        Post("electrician", 6, certificates={"electrician_certificate": 100, "first_aid": 60}),
        Post("driver", 3, certificates={"driver_licence_b2": 100}),
    ),
    rest=Post("member", certificates={"first_aid": 60, "electrician_certificate": 30}),
    kit=(
        Item("rescue_vehicle", 2),
        Item("generator", 4, measures="generator_power=120"),
        Item("lighting_tower", 4, measures="illumination=60000"),
        Item("submersible_pump", 4, measures="drainage_flow=120"),
        Item("gas_detector_4", 6),
        Item("breathing_apparatus", 4, measures="air_duration=0.75"),
        Item("electrical_insulation_kit", 8),
        Item("rescue_helmet", 0, 1, lot=5),
        Item("hand_radio", 0, 0.5),
        Item("filter_gas_mask", 12, lot=4),
        Item("first_aid_kit", 2),
    ),
    drills=(Drill("full_deployment", 4, 75), Drill("leak_drill", 4, 70), Drill("first_aid_training", 2, 70)),
    capabilities=("power_supply", "lighting", "engineering"),
    turnout="20",
)
TUNNEL = Kind(
    force="PROFESSIONAL",
    speciality="tunnel",
    posts=(Post("team_leader", 1, certificates={"safety_officer": 100}),),
    rest=Post("rescue_engineer", certificates={"registered_safety_engineer": 60}),
    kit=(Item("rescue_vehicle", 1), Item("gas_detector_4", 2)),
    drills=(),
    capabilities=("tunnel_rescue",),
)
